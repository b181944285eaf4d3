import { useMemo } from "react";
import type { FormReply } from "#app/forms/posted-values.ts";
import { bonusGrantSchema } from "#workflows/bonus/bonus-schemas.ts";
import { formatEuro } from "#workflows/money.ts";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type BonusGrantFormProps = { ceilingCents: number; reply: FormReply | undefined };

/** How much is granted, and why. */
export function BonusGrantForm({ ceilingCents, reply }: BonusGrantFormProps) {
  const schema = useMemo(() => bonusGrantSchema(ceilingCents), [ceilingCents]);
  return (
    <ValidatedForm schema={schema} reply={reply} submitLabel="Concedi la premialità">
      <TextField
        name="amountCents"
        label="Somma riconosciuta"
        hint={`Al massimo ${formatEuro(ceilingCents)}, la metà dell'incentivo definitivo.`}
        unit="€"
        inputMode="decimal"
        width="short"
        required
      />
      <TextAreaField
        name="decisionReason"
        label="Motivazione"
        hint="Almeno 30 caratteri."
        maxLength={2000}
        required
      />
    </ValidatedForm>
  );
}
