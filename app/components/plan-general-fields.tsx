import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import type { PlanCall } from "#workflows/plan/plan-call.ts";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";

type PlanGeneralFieldsProps = {
  plan: Pick<ConciliationPlan, "staffHeads" | "staffWomen">;
  call: PlanCall | null;
};

/** The general part of a plan: what for, when, whom, with whose money. */
export function PlanGeneralFields({ plan, call }: PlanGeneralFieldsProps) {
  const { staffHeads, staffWomen } = plan;
  const least = call
    ? `Almeno il ${String(call.minimumOwnSharePercent)} % del costo ammissibile, per una ${call.className}.`
    : "Almeno il 20 % del costo per le microimprese, il 30 % per le piccole, il 40 % per le medie.";
  const staff = `Nel check-up hai contato ${String(staffHeads)} persone, di cui ${String(staffWomen)} donne.`;
  return (
    <>
      <TextField name="title" label="Titolo del piano" required maxLength={150} />
      <TextAreaField
        name="aim"
        label="Che cosa vuoi ottenere?"
        hint="Due o tre frasi: chi sta meglio, e come."
        maxLength={2000}
        required
      />
      <fieldset className="form-part">
        <legend>Tempi</legend>
        <TextField name="startsOn" label="Primo giorno" type="date" required />
        <TextField
          name="incentiveMonths"
          label="Quanti mesi dura il progetto?"
          hint="L'ultimo giorno lo calcoliamo noi."
          unit="mesi"
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="maintenanceMonths"
          label="Per quanti mesi terrai le misure dopo?"
          hint="Sotto i 6 mesi non c'è contributo. A 12, 24 e 36 mesi i punti crescono."
          unit="mesi"
          inputMode="numeric"
          width="short"
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Persone</legend>
        <p className="field-hint">{staff} Conta ogni persona una volta sola.</p>
        <TextField
          name="coveredHeads"
          label="Quante persone raggiunge il piano?"
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="coveredWomen"
          label="Quante di loro sono donne?"
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="carers"
          label="Quante persone in azienda hanno carichi di cura?"
          hint="Figli, anziani, familiari malati o con disabilità."
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="coveredCarers"
          label="Quante di queste raggiunge il piano?"
          inputMode="numeric"
          width="short"
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Chi paga</legend>
        <TextField
          name="ownShareCents"
          label="Quota a carico dell'impresa"
          hint={least}
          unit="€"
          inputMode="decimal"
          width="short"
          required
        />
        <TextField
          name="otherFundsCents"
          label="Altri fondi"
          hint="Contributi di altri enti, fondi interprofessionali. Scrivi 0 se non ce ne sono."
          unit="€"
          inputMode="decimal"
          width="short"
          required
        />
      </fieldset>
    </>
  );
}

PlanGeneralFields.listsFields = true;
