import type { Change } from "#app/data/audit-events.server.ts";
import {
  saveCheckupSection,
  type StoredSection,
  type ToldSection,
} from "#app/data/checkup/checkup-sections.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { listAnswerChanges } from "#workflows/checkup/answer-texts.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { questionOf } from "#workflows/checkup/unreadable-answers.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import { sectionSavedMeanwhile } from "./checkup-refusals.ts";
import type { Checkup } from "./read-checkup.server.ts";

type AnswerChange = {
  act: Act;
  dossierId: string;
  /** As it was read in this transaction. */
  checkup: Checkup;
  /** Answers to write, by field. */
  set: CheckupAnswers;
  /** Fields to empty. */
  clear: readonly string[];
};

/**
 * Writes answers that come from elsewhere than the form of their section, over what is saved or
 * typed there. Whoever has that section open is told so by its version.
 * @returns old and new of the questions that changed, for the history.
 */
export async function changeAnswers(
  tx: Transaction,
  change: AnswerChange,
): Promise<Outcome<Change[]>> {
  const { checkup, set, clear } = change;
  const fields = [...Object.keys(set), ...clear];
  const sections = [...new Set(fields.map(sectionOfField))];
  const saved = await Promise.all(sections.map((section) => saveSection(tx, change, section)));
  if (saved.includes(false)) return refused(sectionSavedMeanwhile);
  const ids = [...new Set(fields.map(questionOf))].sort();
  const after = { ...without(checkup.answers, clear), ...set };
  return { ok: true, value: listAnswerChanges(ids, checkup.answers, after, checkup.version) };
}

function saveSection(
  tx: Transaction,
  { act, dossierId, checkup, set, clear }: AnswerChange,
  section: SectionId,
): Promise<boolean> {
  const stored = checkup.sections.get(section);
  const own = Object.fromEntries(
    Object.entries(set).filter(([field]) => sectionOfField(field) === section),
  );
  const replaced = [...Object.keys(own), ...clear];
  const overwrite = (answers: CheckupAnswers) => ({ ...without(answers, clear), ...own });
  return saveCheckupSection(tx, {
    dossierId,
    section,
    version: stored?.version ?? 0,
    answers: overwrite(stored?.answers ?? {}),
    savedAt: act.now,
    savedById: act.actor.userId,
    ...(stored && keepTyping(stored, { replaced, overwrite })),
  });
}

type Overwriting = {
  replaced: readonly string[];
  overwrite: (answers: CheckupAnswers) => CheckupAnswers;
};

/** What is typed elsewhere in the section stays; what the history has yet to tell stays its writer's. */
function keepTyping(stored: StoredSection, { replaced, overwrite }: Overwriting) {
  const { typed, writer, told, draftSince, savedById } = stored;
  return {
    ...(told && { savedById }),
    draft: {
      typed: without(typed, replaced),
      // No open window may take this for a save of its own.
      writer: writer && { ...writer, key: "" },
      told: tellOverwritten(told, overwrite),
      draftSince,
    },
  };
}

/** The step tells these changes itself: what the history has yet to tell is told without them. */
function tellOverwritten(
  told: ToldSection | null,
  overwrite: (answers: CheckupAnswers) => CheckupAnswers,
): ToldSection | null {
  return told && { ...told, answers: overwrite(told.answers) };
}

function without<Value>(
  values: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)));
}

function sectionOfField(field: string): SectionId {
  return sectionOf(questionOf(field));
}
