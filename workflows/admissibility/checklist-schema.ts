import { z } from "zod";
import { optionalChoiceField, optionalText } from "../form-fields.ts";
import {
  checklist,
  type ChecklistCode,
  type ChecklistFinding,
  type ChecklistOutcome,
} from "./checklist.ts";

const LONGEST_NOTE = 600;
const SHORTEST_NOTE = 10;

type OutcomeField = ReturnType<typeof optionalChoiceField<ChecklistOutcome>>;
type NoteField = ReturnType<typeof optionalText>;

const outcomeFields = Object.fromEntries(
  checklist.map(({ code }) => [
    outcomeName(code),
    optionalChoiceField(["passed", "failed", "notApplicable"]),
  ]),
) as Record<`outcome_${ChecklistCode}`, OutcomeField>;

const noteFields = Object.fromEntries(
  checklist.map(({ code }) => [noteName(code), optionalText(LONGEST_NOTE)]),
) as Record<`note_${ChecklistCode}`, NoteField>;

/**
 * The officer's findings, saved as far as they have come. A failure and an entry set aside need a
 * note, because the company will read it as the reason.
 */
export const checklistSchema = z
  .object({ ...outcomeFields, ...noteFields })
  .superRefine((posted, context) => {
    for (const entry of checklist) {
      const outcome = posted[outcomeName(entry.code)];
      const message = findNoteProblem(outcome, posted[noteName(entry.code)]);
      if (message !== null)
        context.addIssue({ code: "custom", path: [noteName(entry.code)], message });
      if (outcome === "notApplicable" && !entry.mayNotApply)
        context.addIssue({
          code: "custom",
          path: [outcomeName(entry.code)],
          message: "Questo controllo si applica sempre: scegli un altro esito.",
        });
    }
  });

export type ChecklistData = z.output<typeof checklistSchema>;

/** The findings of a posted checklist: the entries that have an outcome. */
export function readFindings(posted: ChecklistData): ChecklistFinding[] {
  return checklist.flatMap(({ code }) => {
    const outcome = posted[outcomeName(code)];
    return outcome === null ? [] : [{ code, outcome, note: posted[noteName(code)] }];
  });
}

/** Name of the field with an entry's outcome. */
export function outcomeName<Code extends ChecklistCode>(code: Code): `outcome_${Code}` {
  return `outcome_${code}`;
}

/** Name of the field with an entry's note. */
export function noteName<Code extends ChecklistCode>(code: Code): `note_${Code}` {
  return `note_${code}`;
}

function findNoteProblem(outcome: ChecklistOutcome | null, note: string): string | null {
  if (!needsNote(outcome) || note.length >= SHORTEST_NOTE) return null;
  return "Spiega il perché in almeno 10 caratteri: l'impresa lo leggerà.";
}

/** The checklist as typed: what was saved, and where nothing was what the data propose. */
export function typeFindings(
  findings: readonly ChecklistFinding[],
  proposals: Readonly<Record<ChecklistCode, { proposal: ChecklistOutcome | null; text: string }>>,
): Record<string, string> {
  const fields = checklist.flatMap(({ code }) => {
    const finding = findings.find((candidate) => candidate.code === code) ?? {
      outcome: proposals[code].proposal ?? "",
      note: needsNote(proposals[code].proposal) ? proposals[code].text : "",
    };
    return [
      [outcomeName(code), finding.outcome],
      [noteName(code), finding.note],
    ];
  });
  return Object.fromEntries(fields) as Record<string, string>;
}

function needsNote(outcome: ChecklistOutcome | null): boolean {
  return outcome === "failed" || outcome === "notApplicable";
}
