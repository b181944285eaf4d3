import type { Question, Questionnaire } from "../programme/questionnaire/question-types.ts";
import { findQuestion, listQuestions } from "../programme/questionnaire/questionnaire.ts";
import {
  questionnaires,
  type QuestionnaireRegistry,
  type VersionChange,
} from "../programme/questionnaire/questionnaire-versions.ts";
import { summariseAnswer, toPostedValues } from "./answer-texts.ts";
import { carryAnswer, NO_PLACE, questionIdOf, renameField } from "./carry-answer.ts";
import {
  noteField,
  unknownField,
  type AnswerValue,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { measureProgress } from "./checkup-completeness.ts";
import { sectionSchema } from "./section-schema.ts";

/** An answer that a version of the questionnaire has no place for. */
export type NotCarried = { questionId: string; question: string; answer: string; why: string };

/** Answers in the words of another version, and what happens on the way. */
export type AnswerMigration = {
  answers: CheckupAnswers;
  notCarried: NotCarried[];
  /** Questions without an answer in the new version that the old one did not miss. */
  toAnswer: { questionId: string; text: string }[];
};

type MigrationRequest = {
  /** Versions; `to` is the same or a later one. */
  from: string;
  to: string;
  answers: CheckupAnswers;
  /** YYYY-MM-DD on which codes and options are judged. */
  referenceDay: string;
  registry?: QuestionnaireRegistry;
};

/**
 * Brings answers from one version of the questionnaire to a later one, version by version. Every
 * answer either is in the result, under its new name, or is named among those not carried.
 */
export function migrateAnswers(request: MigrationRequest): AnswerMigration {
  const { from, to, referenceDay, registry = questionnaires } = request;
  const changes = registry.changesBetween(from, to);
  let answers = request.answers;
  const notCarried: NotCarried[] = [];
  for (const change of changes) {
    const versions = { before: registry.find(change.from), after: registry.find(change.to) };
    const step = takeVersionStep(answers, change, { ...versions, referenceDay });
    answers = step.answers;
    notCarried.push(...step.notCarried);
  }
  const missedBefore = listMissing(request.answers, referenceDay, registry.find(from)).map(
    ({ questionId }) => changes.reduce((id, change) => renameField(change, id), questionId),
  );
  const toAnswer = listMissing(answers, referenceDay, registry.find(to)).filter(
    ({ questionId }) => !missedBefore.includes(questionId),
  );
  return { answers, notCarried, toAnswer };
}

type VersionStep = { before: Questionnaire; after: Questionnaire; referenceDay: string };

/** What an answer, or a part of it, was before it found no place. */
type Lost = { oldName: string; value: AnswerValue; why: string };

function takeVersionStep(answers: CheckupAnswers, change: VersionChange, step: VersionStep) {
  const lost: Lost[] = [];
  const carried: Record<string, AnswerValue> = {};
  const oldNames: Record<string, string> = {};
  for (const [oldName, value] of Object.entries(answers)) {
    const { name, kept, left, why } = carryAnswer({ name: oldName, value }, change, step.after);
    if (left !== null) lost.push({ oldName, value: left, why });
    if (kept === null) continue;
    carried[name] = kept;
    oldNames[name] = oldName;
  }
  const judged = keepAcceptable(carried, step);
  for (const { name, why } of judged.refused)
    lost.push({ oldName: oldNames[name] ?? name, value: carried[name] ?? "", why });
  return { answers: judged.answers, notCarried: describeLost(lost, step.before) };
}

type Judged = { answers: CheckupAnswers; refused: { name: string; why: string }[] };

/** What the forms of the new version accept: they judge, as if the answers were typed in. */
function keepAcceptable(
  carried: Readonly<Record<string, AnswerValue>>,
  { after, referenceDay }: VersionStep,
): Judged {
  const judged = after.sections.map((section) => {
    const schema = sectionSchema(section, referenceDay);
    const own = Object.entries(carried).filter(([name]) => name in schema.shape);
    const posted = toPostedValues(section.questions, Object.fromEntries(own));
    const result = schema.safeParse(posted);
    const refused = (result.error?.issues ?? []).map(({ path, message }) => ({
      name: String(path[0]),
      why: message,
    }));
    return { own, refused };
  });
  const refused = judged.flatMap((section) => section.refused);
  const kept = judged.flatMap(({ own }) => own);
  const known = new Set(kept.map(([name]) => name));
  const homeless = Object.keys(carried).filter((name) => !known.has(name));
  const bad = new Set(refused.map(({ name }) => name));
  return {
    answers: Object.fromEntries(kept.filter(([name]) => !bad.has(name))),
    refused: [...firstOfEach(refused), ...homeless.map((name) => ({ name, why: NO_PLACE }))],
  };
}

function firstOfEach(refused: Judged["refused"]): Judged["refused"] {
  return refused.filter(
    ({ name }, index) => refused.findIndex((other) => other.name === name) === index,
  );
}

/** One line a question, in the words of the version the answers come from. */
function describeLost(lost: readonly Lost[], before: Questionnaire): NotCarried[] {
  const order = listQuestions(before).map(({ id }) => id);
  const ids = [...new Set(lost.map(({ oldName }) => questionIdOf(oldName)))];
  const inOrder = ids.sort((one, other) => order.indexOf(one) - order.indexOf(other));
  return inOrder.map((questionId) => {
    const own = lost.filter(({ oldName }) => questionIdOf(oldName) === questionId);
    const question = findQuestion(questionId, before);
    const values = Object.fromEntries(own.map(({ oldName, value }) => [oldName, value]));
    return {
      questionId,
      question: question?.text ?? questionId,
      answer: question ? describeAnswers(question, values) : "",
      why: [...new Set(own.map(({ why }) => why))].join(" "),
    };
  });
}

function describeAnswers(question: Question, values: CheckupAnswers): string {
  const isOnlyNote = Object.keys(values).every((name) => name === noteField(question.id));
  if (values[unknownField(question.id)] !== undefined) return "Non lo sappiamo";
  const summary = summariseAnswer(question, values);
  return isOnlyNote ? `Nota: ${summary}` : summary;
}

function listMissing(answers: CheckupAnswers, referenceDay: string, version: Questionnaire) {
  return measureProgress(answers, referenceDay, version).sections.flatMap(({ missing }) =>
    missing.map(({ questionId, text }) => ({ questionId, text })),
  );
}
