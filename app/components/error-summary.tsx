import { useEffect, useRef } from "react";
import { fieldId } from "./form-field-context.ts";

type ErrorSummaryProps = {
  formId: string;
  errors: Record<string, string>;
  /** Labels of the fields, where they are known: they begin the line. */
  labels: Record<string, string>;
  attempt: number;
};

/** What is wrong in a form, each line leading to its field. Takes the focus at every new attempt. */
export function ErrorSummary({ formId, errors, labels, attempt }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors);
  const isShown = lines.length > 0;
  useEffect(() => {
    if (isShown) summary.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <div className="error-summary" ref={summary} tabIndex={-1} role="alert">
      <p className="error-summary-title">
        {lines.length === 1
          ? "C'è una cosa da correggere"
          : `Ci sono ${String(lines.length)} cose da correggere`}
      </p>
      <ul>
        {lines.map(([name, message]) => (
          <li key={name}>
            {name === "" ? (
              message
            ) : (
              <a href={`#${fieldId(formId, name)}`}>{lineOf(labels[name], message)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function lineOf(label: string | undefined, message: string): string {
  if (label === undefined) return message;
  return label.endsWith("?") ? `${label} ${message}` : `${label}: ${message}`;
}
