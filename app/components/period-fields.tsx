import { TextField } from "./text-field.tsx";

/** The figures of two accounting periods: the last closed one and the one before. */
export function PeriodFields() {
  return (
    <>
      <fieldset className="form-part">
        <legend>Ultimo esercizio chiuso</legend>
        <TextField
          name="workUnits"
          label="Unità lavorative annue"
          hint="Un tempo pieno per tutto l'anno vale 1, un part-time a metà 0,50. Contano titolari e soci che lavorano; non contano apprendisti e congedi."
          unit="ULA"
          inputMode="decimal"
          width="short"
          required
        />
        <TextField
          name="turnover"
          label="Fatturato"
          unit="€"
          inputMode="decimal"
          width="medium"
          required
        />
        <TextField
          name="balance"
          label="Totale di bilancio"
          hint="Se non fai il bilancio scrivi 0."
          unit="€"
          inputMode="decimal"
          width="medium"
          required
        />
      </fieldset>
      <fieldset className="form-part">
        <legend>Esercizio precedente</legend>
        <p className="field-hint">
          Serve perché la dimensione cambia solo dopo due esercizi di seguito. Se non c&apos;è
          ancora, lascia vuoto.
        </p>
        <TextField
          name="previousWorkUnits"
          label="Unità lavorative annue, esercizio precedente"
          unit="ULA"
          inputMode="decimal"
          width="short"
        />
        <TextField
          name="previousTurnover"
          label="Fatturato, esercizio precedente"
          unit="€"
          inputMode="decimal"
          width="medium"
        />
        <TextField
          name="previousBalance"
          label="Totale di bilancio, esercizio precedente"
          unit="€"
          inputMode="decimal"
          width="medium"
        />
      </fieldset>
    </>
  );
}

PeriodFields.listsFields = true;
