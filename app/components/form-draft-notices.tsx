import type { FormDraftState } from "#app/forms/use-form-draft.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { Callout } from "./callout.tsx";

/** What has come into a form otherwise than by typing, and what could not be sent. */
export function FormDraftNotices({ draft }: { draft: FormDraftState }) {
  const { restored, isHeld, isKept, drop } = draft;
  return (
    <div aria-live="polite">
      {restored !== null && (
        <Callout tone="note" title="Abbiamo ritrovato ciò che avevi scritto">
          <p>
            Risale al {formatInstant(new Date(restored.at))} ed è di nuovo nei campi
            {nameFields(restored.labels)}. Non è ancora registrato: invialo quando è pronto.
          </p>
          {restored.isSent && (
            <p>
              L&apos;avevi già inviato, ma non ci è arrivata la risposta del sito. Prima di
              rimandarlo controlla che non sia già registrato.
            </p>
          )}
          {restored.changed.length > 0 && (
            <p>
              Nel frattempo qualcosa è stato cambiato da un&apos;altra parte
              {nameFields(restored.changed)}. Se invii adesso, vale quello che vedi qui.
            </p>
          )}
          <button type="button" className="btn btn-outline-primary btn-xs" onClick={drop}>
            Scarta e torna a com&apos;era
          </button>
        </Callout>
      )}
      {isHeld && (
        <Callout tone="warning" title="Manca la rete: non abbiamo inviato nulla">
          {isKept
            ? "Quello che hai scritto resta qui, anche se chiudi la pagina. "
            : "Quello che hai scritto resta in questa pagina: non chiuderla. "}
          Quando la rete torna premi di nuovo il pulsante.
        </Callout>
      )}
    </div>
  );
}

function nameFields(labels: readonly string[]): string {
  const known = labels.filter((label) => label !== "").map((label) => `«${label}»`);
  return known.length === 0 ? "" : `: ${known.join(", ")}`;
}
