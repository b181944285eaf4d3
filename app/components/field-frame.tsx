import type { ReactNode } from "react";

type FieldFrameProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  children: ReactNode;
};

/** Label above, hint below it, the control, and the error between hint and control. */
export function FieldFrame({ id, label, hint, error, required, children }: FieldFrameProps) {
  return (
    <div className={error ? "field field-wrong" : "field"}>
      <label className="field-label" htmlFor={id}>
        {label}
        {required === false && <OptionalMark />}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

type FieldGroupProps = Omit<FieldFrameProps, "id"> & { id: string };

/** The same for controls that answer one question together. */
export function FieldGroup({ id, label, hint, error, required, children }: FieldGroupProps) {
  return (
    <fieldset className={error ? "field field-wrong" : "field"} id={id} tabIndex={-1}>
      <legend className="field-label">
        {label}
        {required === false && <OptionalMark />}
        {error && <span className="visually-hidden"> Errore: {error}</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  return (
    <>
      {hint !== undefined && hint !== "" && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">Errore: </span>
          {error}
        </p>
      )}
    </>
  );
}

function OptionalMark() {
  return <span className="field-optional"> (facoltativo)</span>;
}
