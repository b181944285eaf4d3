import { Callout } from "./callout.tsx";
import { CheckboxField } from "./checkbox-field.tsx";
import { HiddenField } from "./hidden-field.tsx";
import { TextField } from "./text-field.tsx";

type SigningFieldsProps = {
  title: string;
  version: string;
  contentHash: string;
  shortHash: string;
  /** In whose name one signs. */
  party: string;
};

/** The act of signing: exactly what is signed, in whose name, and the password again. */
export function SigningFields({
  title,
  version,
  contentHash,
  shortHash,
  party,
}: SigningFieldsProps) {
  return (
    <>
      <Callout tone="note" title="Che cosa firmi">
        <p>
          «{title}», versione {version}, per conto di <strong>{party}</strong>.
        </p>
        <p>
          Impronta del testo: <span className="code">{shortHash}</span>. Con la firma registriamo il
          tuo nome, l&apos;ora e questa impronta. Una firma non si ritira.
        </p>
      </Callout>
      <HiddenField name="contentHash" value={contentHash} />
      <CheckboxField name="read" label="Ho letto il testo e lo firmo" required />
      <PasswordAgain />
    </>
  );
}

/** The signer's own password, asked at the moment of the act. */
export function PasswordAgain() {
  return (
    <TextField
      name="password"
      label="La tua password"
      hint="Quella con cui entri: conferma che sei tu."
      type="password"
      autoComplete="current-password"
      width="medium"
      required
    />
  );
}

SigningFields.listsFields = true;
PasswordAgain.listsFields = true;
