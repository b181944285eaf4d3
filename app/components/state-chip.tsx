import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";

/** Where a dossier stands, in two or three words. */
export function StateChip({ state }: { state: StateName }) {
  return (
    <span className={`state-chip state-chip-${toneOf(state)}`}>{dossierStates[state].label}</span>
  );
}

function toneOf(state: StateName): "good" | "bad" | "company" | "office" {
  if (state === "concluded") return "good";
  const waitsFor = dossierStates[state].waitsFor;
  if (waitsFor === null) return "bad";
  return waitsFor === "company" ? "company" : "office";
}
