import type { ReachedIndicator } from "./report-schema.ts";

export type ReportToCheck = {
  activities: string;
  results: string;
  coveredHeads: number | null;
  indicators: readonly ReachedIndicator[];
  expenses: number;
  /** Total headcount of the plan, which nobody can exceed; null when not known. */
  staffHeads: number | null;
};

/** Shortest account of what was done, in characters. */
export const SHORTEST_ACCOUNT = 80;

/** What is missing, and on which page of the report it is mended. */
export type ReportProblem = { text: string; page: "report" | "expenses/new" };

/** What still keeps a report from being sent; none when it may go. */
export function findReportProblems(report: ReportToCheck): ReportProblem[] {
  const noExpense = { text: "Inserisci almeno una spesa.", page: "expenses/new" } as const;
  return [
    ...findTextProblems(report).map((text) => ({ text, page: "report" as const })),
    ...(report.expenses === 0 ? [noExpense] : []),
  ];
}

function findTextProblems(report: ReportToCheck): string[] {
  const { coveredHeads, staffHeads } = report;
  const silent = report.indicators.filter((indicator) => indicator.reached === "");
  return [
    report.activities.length < SHORTEST_ACCOUNT &&
      `Racconta che cosa hai fatto con almeno ${String(SHORTEST_ACCOUNT)} caratteri.`,
    report.results === "" && "Scrivi che cosa è cambiato per le persone.",
    coveredHeads === null && "Scrivi quante persone hanno usato le misure.",
    coveredHeads !== null &&
      staffHeads !== null &&
      coveredHeads > staffHeads &&
      `Le persone raggiunte (${String(coveredHeads)}) sono più degli addetti (${String(staffHeads)}).`,
    ...silent.map(({ measure }) => `Scrivi che cosa ha raggiunto la misura «${measure}».`),
  ].filter((problem) => problem !== false);
}
