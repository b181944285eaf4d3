import type { CallProgress } from "#app/data/award/rankable-dossiers.server.ts";

/** Why a call cannot be ranked yet, one line each; empty when it can. */
export function findRankingProblems({ waiting, unfinished, first }: CallProgress): string[] {
  const others = unfinished - first.length;
  return [
    ...(waiting === 0 ? ["Nessuna domanda è in attesa di graduatoria."] : []),
    ...first.map(({ code, state }) =>
      state.startsWith("admissibility.")
        ? `La domanda ${code} è ancora in istruttoria.`
        : `La domanda ${code} è ancora in valutazione.`,
    ),
    ...(others > 0
      ? [`Altre ${String(others)} domande sono in istruttoria o in valutazione.`]
      : []),
  ];
}

/** How many unfinished applications are told by name. */
export const PROBLEMS_TOLD = 20;
