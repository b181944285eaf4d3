import { checklist, checklistTitle, type ChecklistFinding } from "./checklist.ts";

/** Where a checklist stands: entries without an outcome, entries that failed, and the facts. */
export type ChecklistStanding = {
  missing: string[];
  failed: ChecklistFinding[];
  facts: { checklistIsPassed: boolean; checklistHasFailure: boolean };
};

/**
 * Judges the findings of the officer. The list is passed when every entry has an outcome and none
 * failed; one failure is enough for the way to exclusion.
 */
export function assessChecklist(findings: readonly ChecklistFinding[]): ChecklistStanding {
  const seen = new Set(findings.map(({ code }) => code));
  const missing = checklist.filter(({ code }) => !seen.has(code)).map(({ title }) => title);
  const failed = findings.filter(({ outcome }) => outcome === "failed");
  return {
    missing,
    failed,
    facts: {
      checklistIsPassed: missing.length === 0 && failed.length === 0,
      checklistHasFailure: failed.length > 0,
    },
  };
}

/** Why an application cannot be admitted yet, one line each. */
export function explainNotPassed({ missing, failed }: ChecklistStanding): string[] {
  return [
    ...missing.map((title) => `Manca l'esito: ${title}.`),
    ...failed.map(({ code, note }) => `Non in regola: ${checklistTitle(code)} (${note}).`),
  ];
}
