import type { SectionAutosave } from "#app/forms/use-section-autosave.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { Callout } from "./callout.tsx";

type CheckupDraftNoticesProps = Pick<SectionAutosave, "restored" | "taken"> & {
  labels: Readonly<Record<string, string>>;
  onDrop: () => void;
};

/** What has come into the form otherwise than by typing: from the browser's copy, from others. */
export function CheckupDraftNotices(props: CheckupDraftNoticesProps) {
  const { labels, restored, taken, onDrop } = props;
  const name = (names: readonly string[]) => names.map((one) => labels[one] ?? one).join(" · ");
  return (
    <div aria-live="polite">
      {restored !== null && restored.restored.length > 0 && (
        <Callout tone="note" title="Abbiamo ritrovato ciò che avevi scritto">
          <p>
            {formatInstant(new Date(restored.at))}. Non era ancora salvato, ed è di nuovo qui:{" "}
            {name(restored.restored)}.
          </p>
          <button type="button" className="btn btn-outline-primary btn-xs" onClick={onDrop}>
            Scarta e torna a com&apos;era
          </button>
        </Callout>
      )}
      {restored !== null && restored.lost.length > 0 && (
        <Callout tone="warning" title="Una parte non si può più salvare">
          Avevi scritto in domande che adesso sono chiuse: {name(restored.lost)}.
        </Callout>
      )}
      {taken !== null && (
        <Callout tone="note" title="Questa sezione è aperta anche altrove">
          {taken.from === "" ? "In un'altra finestra hai" : `${taken.from} ha`} cambiato:{" "}
          {name(taken.names)}. Abbiamo unito le modifiche.
        </Callout>
      )}
    </div>
  );
}
