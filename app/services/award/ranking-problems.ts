import type { StateName } from "#workflows/dossier/dossier-states.ts";

/** Why a call cannot be ranked yet, one line each; empty when it can. */
export function findRankingProblems(dossiers: readonly { code: string; state: StateName }[]) {
  const waiting = dossiers.filter(({ state }) => state === "award.awaitingRanking");
  const open = dossiers.filter(
    ({ state }) => state.startsWith("admissibility.") || state.startsWith("evaluation."),
  );
  return [
    ...(waiting.length === 0 ? ["Nessuna domanda è in attesa di graduatoria."] : []),
    ...open.map(({ code, state }) =>
      state.startsWith("admissibility.")
        ? `La domanda ${code} è ancora in istruttoria.`
        : `La domanda ${code} è ancora in valutazione.`,
    ),
  ];
}
