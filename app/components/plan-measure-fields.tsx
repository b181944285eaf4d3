import { areas } from "#workflows/programme/areas.ts";
import { structuralEvidence } from "#workflows/programme/measures/catalogue-measure.ts";
import { costItemKeys, costItems, permanences } from "#workflows/plan/plan-choices.ts";
import { optionsOf } from "./option-list.ts";
import { RadioField } from "./radio-field.tsx";
import { RunningTotal } from "./running-total.tsx";
import { SelectField, type FieldOption } from "./select-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { TextField } from "./text-field.tsx";

const areaOptions = Object.entries(areas).map(([value, { label }]) => ({ value, label }));

const costHints: Partial<Record<(typeof costItemKeys)[number], string>> = {
  staffCents: "Ore di chi lavora in azienda, dedicate alla misura.",
  capitalGoodsCents: "Computer, arredi, attrezzature: su questi non c'è ritenuta.",
};

type PlanMeasureFieldsProps = {
  indicators: readonly string[];
  /** What the check-up found, to choose from: areas and needs in words. */
  needs: readonly string[];
};

/** One measure of a plan. Evidence is asked of all: only a structural measure needs it. */
export function PlanMeasureFields({ indicators, needs }: PlanMeasureFieldsProps) {
  return (
    <>
      <TextField name="title" label="Nome della misura" required maxLength={150} />
      <SelectField name="area" label="Area" options={areaOptions} required />
      <TextAreaField
        name="aim"
        label="A che cosa serve, qui da voi?"
        rows={3}
        maxLength={1000}
        required
      />
      <TextField
        name="answersNeed"
        label="A quale bisogno del check-up risponde?"
        hint={needs.length > 0 ? `Dal tuo check-up: ${needs.join("; ")}.` : undefined}
        maxLength={300}
        required={false}
      />
      <fieldset className="form-part">
        <legend>Persone</legend>
        <p className="field-hint">Solo numeri, mai nomi: conta ogni persona una volta.</p>
        <CountField name="personsReached" label="Quante persone raggiunge?" required />
        <CountField name="womenReached" label="Quante di loro sono donne?" required={false} />
        <CountField
          name="carersReached"
          label="Quante hanno carichi di cura?"
          hint="Figli, anziani, familiari malati o con disabilità."
          required={false}
        />
        <CountField
          name="womenCarersReached"
          label="Quante donne con carichi di cura?"
          required={false}
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Durata</legend>
        <TextField name="startsOn" label="Inizio" type="date" required />
        <TextField
          name="endsOn"
          label="Fine"
          hint="Entro le date del piano."
          type="date"
          required
        />
        <PermanenceFields />
      </fieldset>
      <fieldset className="form-part">
        <legend>Costi</legend>
        <p className="field-hint">Scrivi 0 dove non spendi. Niente IVA se la recuperi.</p>
        {costItemKeys.map((item) => (
          <TextField
            key={item}
            name={item}
            label={costItems[item]}
            hint={costHints[item]}
            unit="€"
            inputMode="decimal"
            width="short"
            required
          />
        ))}
        <RunningTotal names={costItemKeys} label="Costo ammissibile della misura" />
        <TextField
          name="ineligibleCents"
          label="Altre spese, fuori dal bando"
          hint="IVA che recuperi, spese già fatte, quello che il bando non riconosce: le paghi tu per intero."
          unit="€"
          inputMode="decimal"
          width="short"
          required={false}
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Chi e quanto</legend>
        <TextField name="responsible" label="Chi ne risponde?" maxLength={120} required />
        <TextField
          name="indicator"
          label="Come misuri se funziona?"
          hint={indicators.length > 0 ? `Per esempio: ${indicators.join("; ")}.` : undefined}
          maxLength={200}
          required
        />
        <TextField
          name="baseline"
          label="Quanto vale oggi?"
          width="short"
          maxLength={60}
          required={false}
        />
        <TextField
          name="target"
          label="Quanto deve valere?"
          width="short"
          maxLength={60}
          required
        />
      </fieldset>
    </>
  );
}

type CountFieldProps = { name: string; label: string; hint?: string; required: boolean };

function CountField(props: CountFieldProps) {
  return <TextField {...props} inputMode="numeric" width="short" />;
}

const evidenceOptions: FieldOption[] = optionsOf(structuralEvidence);

function PermanenceFields() {
  return (
    <>
      <RadioField
        name="permanence"
        label="La misura resta?"
        options={optionsOf(permanences)}
        required
      />
      <SelectField
        name="evidenceKind"
        label="Quale documento la rende stabile?"
        hint="Serve per le misure strutturali e per il premio di risultato."
        options={evidenceOptions}
        placeholder="Nessuno"
        required={false}
      />
      <TextField
        name="evidenceReference"
        label="Estremi del documento"
        hint="Titolo e data, oppure entro quando ci sarà. Per un accordo depositato, il codice di deposito."
        maxLength={300}
        required={false}
      />
    </>
  );
}

PlanMeasureFields.listsFields = true;
PermanenceFields.listsFields = true;
CountField.listsFields = true;
