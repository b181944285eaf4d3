import { useState } from "react";
import { useLocation } from "@remix-run/react";
import type { AutosaveState } from "#app/forms/autosave.ts";
import type { RefusalText } from "#app/forms/posted-values.ts";
import type { SectionAutosave } from "#app/forms/use-section-autosave.ts";
import { Icon } from "./icon.tsx";
import { ProblemList } from "./problem-list.tsx";

type AutosaveStatusProps = {
  autosave: Pick<SectionAutosave, "state" | "isOn" | "isKept">;
  /** `alle 14:30` of the last save before this page; null where nothing was saved. */
  savedAt: string | null;
};

/**
 * What has become of what one types, always in sight. It is read out when something changes for
 * the reader, not at every save.
 */
export function AutosaveStatus({ autosave, savedAt }: AutosaveStatusProps) {
  const { state, isOn, isKept } = autosave;
  if (!isOn) return null;
  const isTrouble = TROUBLES.includes(state.kind);
  return (
    <div className={isTrouble ? "autosave autosave-trouble" : "autosave"}>
      <Icon
        name={isTrouble ? "it-warning-circle" : (ICONS[state.kind] ?? "it-check-circle")}
        size="sm"
      />
      <div>
        <StatusText state={state} savedAt={savedAt} isKept={isKept} />
      </div>
      <Announcement state={state} />
    </div>
  );
}

const TROUBLES: readonly AutosaveState["kind"][] = ["unreachable", "signedOut", "clash", "refused"];

const ICONS: Readonly<Record<string, string>> = {
  untouched: "it-check-circle",
  saved: "it-check-circle",
  waiting: "it-pencil",
  saving: "it-refresh",
};

type StatusTextProps = { state: AutosaveState; savedAt: string | null; isKept: boolean };

function StatusText({ state, savedAt, isKept }: StatusTextProps) {
  const kept = isKept
    ? "Quello che scrivi resta in questo browser."
    : "Questo browser non può tenerne copia: non chiudere la pagina.";
  if (state.kind === "signedOut") return <SignedOut kept={kept} />;
  if (state.kind === "refused") return <RefusedSave refusal={state.refusal} kept={kept} />;
  if (state.kind === "clash")
    return `${state.savedBy === "" ? "In un'altra finestra hai" : `${state.savedBy} ha`} cambiato le stesse risposte. ${kept} Premi il pulsante per salvare: confronterai le due versioni e sceglierai.`;
  if (state.kind === "unreachable")
    return `Non riusciamo a salvare: manca la rete, oppure il sito non risponde. ${kept} Riproviamo da soli.`;
  return describeCalm(state, savedAt);
}

type CalmState = Extract<
  AutosaveState,
  { kind: "untouched" | "waiting" | "saving" } | { kind: "saved" }
>;

function describeCalm(state: CalmState, savedAt: string | null): string {
  const last = state.kind === "saved" ? `alle ${state.savedAt}` : savedAt;
  if (state.kind === "waiting" || state.kind === "saving") return "Salvataggio in corso…";
  return last === null ? "Salvataggio automatico attivo" : `Salvato ${last}`;
}

function RefusedSave({ refusal, kept }: { refusal: RefusalText; kept: string }) {
  return (
    <>
      {refusal.what} {refusal.why} {kept}
      {refusal.problems && <ProblemList problems={refusal.problems} />}
    </>
  );
}

function SignedOut({ kept }: { kept: string }) {
  const { pathname } = useLocation();
  return (
    <>
      La sessione è finita. {kept}{" "}
      <a href={`/sign-in?next=${encodeURIComponent(pathname)}`}>Accedi e torna qui</a>
    </>
  );
}

/** Read out to who does not see the page: the first save, trouble, and the end of trouble. */
function Announcement({ state }: { state: AutosaveState }) {
  const [told, setTold] = useState<AutosaveState["kind"]>("untouched");
  const isPassing = state.kind === "waiting" || state.kind === "saving";
  if (!isPassing && state.kind !== told) setTold(state.kind);
  return (
    <span className="visually-hidden" aria-live="polite">
      {ANNOUNCED[told] ?? ""}
    </span>
  );
}

const ANNOUNCED: Readonly<Partial<Record<AutosaveState["kind"], string>>> = {
  saved: "Salvataggio automatico: quello che scrivi è salvato.",
  unreachable: "Non riusciamo a salvare. Quello che scrivi resta in questo browser.",
  signedOut: "La sessione è finita. Accedi di nuovo per salvare.",
  clash: "Le stesse risposte sono cambiate altrove. Premi il pulsante per confrontarle.",
  refused: "Il salvataggio automatico non è riuscito.",
};
