import type { FormReply, PostedValues } from "#app/forms/posted-values.ts";
import { durcOutcomes } from "#workflows/award/award-checks-schema.ts";
import { formatEuro } from "#workflows/money.ts";
import { paymentProposalSchema, taxDebtOutcomes } from "#workflows/payment/payment-schemas.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { optionsOf } from "./option-list.ts";
import { RadioField } from "./radio-field.tsx";
import { SelectField } from "./select-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type PaymentProposalFormProps = {
  needsTaxDebtCheck: boolean;
  taxDebtThresholdCents: number;
  account: { iban: string; ibanHolder: string } | null;
  values: PostedValues;
  reply: FormReply | undefined;
};

/** What the accountant types to propose a payment: day, commitment, and the checks with their dates. */
export function PaymentProposalForm(props: PaymentProposalFormProps) {
  const { needsTaxDebtCheck, taxDebtThresholdCents, account, values, reply } = props;
  const threshold = formatEuro(taxDebtThresholdCents);
  return (
    <ValidatedForm
      schema={paymentProposalSchema}
      reply={reply}
      values={values}
      submitLabel="Proponi il pagamento"
    >
      <TextField
        name="paymentDay"
        label="Giorno previsto per il pagamento"
        hint="I controlli e la ritenuta si riferiscono a questo giorno."
        type="date"
        required
      />
      <TextField
        name="capitalGoodsCents"
        label="Quota per beni strumentali"
        hint="Proposta dai costi del piano o dalle spese ammesse. Su questa parte non c'è ritenuta."
        unit="€"
        inputMode="decimal"
        width="short"
        required
      />
      <TextField
        name="commitment"
        label="Impegno di spesa"
        hint="Numero e anno dell'impegno a bilancio."
        maxLength={60}
        required
      />
      <fieldset className="form-part">
        <legend>Regolarità contributiva (DURC)</legend>
        <RadioField
          name="durcOutcome"
          label="Esito del DURC"
          options={optionsOf(durcOutcomes)}
          required
        />
        <TextField
          name="durcReference"
          label="Protocollo del DURC"
          maxLength={60}
          required={false}
        />
        <TextField
          name="durcRequestedOn"
          label="DURC richiesto il"
          hint="Vale 120 giorni da qui."
          type="date"
          required={false}
        />
        <TextAreaField
          name="durcNote"
          label="Perché il DURC non è dovuto"
          hint="Solo se l'esito è «Non dovuto»."
          rows={2}
          maxLength={300}
          required={false}
        />
      </fieldset>
      {needsTaxDebtCheck ? (
        <fieldset className="form-part">
          <legend>Debiti con il fisco</legend>
          <p className="field-hint">La somma supera {threshold}: la verifica è obbligatoria.</p>
          <SelectField
            name="taxDebtOutcome"
            label="Esito della verifica"
            options={optionsOf(taxDebtOutcomes)}
            required={false}
          />
          <TextField
            name="taxDebtReference"
            label="Numero della richiesta"
            maxLength={60}
            required={false}
          />
          <TextField name="taxDebtCheckedOn" label="Verificato il" type="date" required={false} />
          <TextAreaField
            name="taxDebtNote"
            label="Perché il pagamento è esente"
            hint="Solo se il pagamento è esente dalla verifica."
            rows={2}
            maxLength={300}
            required={false}
          />
        </fieldset>
      ) : (
        <p className="muted">
          La verifica dei debiti con il fisco non serve: la somma non supera {threshold}.
        </p>
      )}
      <TextField
        name="publishedOn"
        label="Concessione pubblicata il"
        hint="Sopra 1.000 euro la concessione ha effetto solo dopo la pubblicazione."
        type="date"
        required={false}
      />
      <CheckboxField
        name="holderConfirmed"
        label={`Ho controllato che il conto è del beneficiario (${account?.iban ?? "IBAN mancante"}, ${account?.ibanHolder ?? "intestatario mancante"})`}
        required
      />
    </ValidatedForm>
  );
}
