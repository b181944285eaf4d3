import type { Questionnaire } from "../programme/questionnaire/question-types.ts";
import { findQuestion } from "../programme/questionnaire/questionnaire.ts";
import {
  questionnaires,
  type QuestionnaireRegistry,
  type VersionChange,
} from "../programme/questionnaire/questionnaire-versions.ts";
import { NO_PLACE, questionIdOf, reasonToDrop, renameField } from "./carry-answer.ts";
import { nameField, noteField, unknownField } from "./checkup-answers.ts";
import type { NotCarried } from "./migrate-answers.ts";
import type { TypedValues } from "./section-draft.ts";

type TypedRequest = {
  /** Versions; `to` is the same or a later one. */
  from: string;
  to: string;
  typed: TypedValues;
  registry?: QuestionnaireRegistry;
};

/**
 * Brings what is typed and is no answer yet to a later version of the questionnaire, where whoever
 * typed it can still put it right. What has no field there is named, in the old words.
 */
export function migrateTyped(request: TypedRequest) {
  const { from, to, registry = questionnaires } = request;
  let typed = request.typed;
  const notCarried: NotCarried[] = [];
  for (const change of registry.changesBetween(from, to)) {
    const after = registry.find(change.to);
    const kept: [string, string | string[]][] = [];
    for (const [oldName, value] of Object.entries(typed)) {
      const name = renameField(change, oldName);
      const why = findObstacle({ oldName, name }, change, after);
      if (why === null) kept.push([name, value]);
      else notCarried.push(describeTyped({ oldName, value, why }, registry.find(change.from)));
    }
    typed = Object.fromEntries(kept);
  }
  return { typed, notCarried };
}

function findObstacle(
  { oldName, name }: { oldName: string; name: string },
  change: VersionChange,
  after: Questionnaire,
): string | null {
  return reasonToDrop(change, oldName) ?? (hasField(name, after) ? null : NO_PLACE);
}

function hasField(name: string, version: Questionnaire): boolean {
  const question = findQuestion(questionIdOf(name), version);
  if (!question) return false;
  const names = question.fields.map((field) => nameField(question, field));
  return [...names, noteField(question.id), unknownField(question.id)].includes(name);
}

type LostTyping = { oldName: string; value: string | string[]; why: string };

function describeTyped({ oldName, value, why }: LostTyping, before: Questionnaire): NotCarried {
  const questionId = questionIdOf(oldName);
  return {
    questionId,
    question: findQuestion(questionId, before)?.text ?? questionId,
    answer: `«${[value].flat().join(", ")}», ancora da sistemare`,
    why,
  };
}
