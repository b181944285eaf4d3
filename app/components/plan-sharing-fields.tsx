import { bargainingLevels, sharingManners } from "#workflows/plan/plan-choices.ts";
import { CheckboxField } from "./checkbox-field.tsx";
import { optionsOf } from "./option-list.ts";
import { RadioField } from "./radio-field.tsx";
import { TextField } from "./text-field.tsx";

/** How the plan was shared, what was bargained, whom the company works with. */
export function PlanSharingFields() {
  return (
    <>
      <fieldset className="form-part">
        <legend>Condivisione con il personale</legend>
        <p className="field-hint">
          Puoi salvare anche prima di aver incontrato il personale: questi dati servono per inviare
          il piano.
        </p>
        <TextField name="sharedOn" label="Quando" type="date" required={false} />
        <RadioField
          name="sharingManner"
          label="Come"
          options={optionsOf(sharingManners)}
          required={false}
        />
        <TextField
          name="sharingParticipants"
          label="Quante persone hanno partecipato?"
          inputMode="numeric"
          width="short"
          required={false}
        />
        <TextField
          name="sharingEvidence"
          label="Quale documento lo prova?"
          hint="Un verbale, una mail, un foglio firme: scrivi titolo e data. Conservalo."
          maxLength={500}
          required={false}
        />
        <CheckboxField
          name="consultationMinutes"
          label="C'è un verbale di consultazione del personale o della RSU"
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Contrattazione</legend>
        <RadioField
          name="secondLevelBargaining"
          label="Che contrattazione di secondo livello c'è sulle misure?"
          options={optionsOf(bargainingLevels)}
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Rete</legend>
        <TextField
          name="jointFirms"
          label="Quante imprese partecipano insieme, la tua compresa?"
          hint="Scrivi 1 se partecipi da sola."
          inputMode="numeric"
          width="short"
          required
        />
        <CheckboxField name="networkContract" label="C'è un contratto di rete" />
        <TextField
          name="serviceAgreements"
          label="Quante convenzioni hai con servizi del territorio?"
          hint="Nidi, cooperative, servizi per anziani. Scrivi 0 se non ne hai."
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="serviceAgreementMonths"
          label="Quanto dura la più breve?"
          hint="Scrivi 0 se non ne hai."
          unit="mesi"
          inputMode="numeric"
          width="short"
          required
        />
      </fieldset>
    </>
  );
}

PlanSharingFields.listsFields = true;
