import type { ChoiceOption, Questionnaire } from "../programme/questionnaire/question-types.ts";
import { findQuestion } from "../programme/questionnaire/questionnaire.ts";
import type { VersionChange } from "../programme/questionnaire/questionnaire-versions.ts";
import { nameField, type AnswerValue } from "./checkup-answers.ts";

export const NO_PLACE = "La domanda non c'è più.";
const NO_OPTION = "La scelta non c'è più.";

/** An answer under its new name, parted into what can be kept and what cannot, and why not. */
export type CarriedAnswer = {
  name: string;
  kept: AnswerValue | null;
  left: AnswerValue | null;
  why: string;
};

/** What a change of version makes of one answer; whether the new form accepts it is asked later. */
export function carryAnswer(
  answer: { name: string; value: AnswerValue },
  change: VersionChange,
  after: Questionnaire,
): CarriedAnswer {
  const name = renameField(change, answer.name);
  const why = reasonToDrop(change, answer.name);
  if (why !== null) return { name, kept: null, left: answer.value, why };
  const options = listOptions(name, after);
  if (options === null || typeof answer.value === "number")
    return { name, kept: answer.value, left: null, why: "" };
  const recoding = { newKeys: change.recoded?.[name] ?? {}, options };
  return { name, ...recode(answer.value, recoding), why: NO_OPTION };
}

/** `D06` of `D06.people`, `unknown.D06` and `note.D06`. */
export function questionIdOf(name: string): string {
  return name.replace(/^(unknown|note)\./, "").split(".")[0] ?? name;
}

/** Why a version does not take an answer, or what is typed in its place; null where it does. */
export function reasonToDrop({ dropped = {} }: VersionChange, name: string): string | null {
  return dropped[name] ?? dropped[questionIdOf(name)] ?? null;
}

/** The name of a field in the version a change leads to. */
export function renameField({ renamed }: VersionChange, name: string): string {
  const exact = renamed?.[name];
  if (exact !== undefined) return exact;
  const id = questionIdOf(name);
  const newId = renamed?.[id];
  return newId === undefined ? name : name.replace(id, newId);
}

function listOptions(name: string, version: Questionnaire): readonly ChoiceOption[] | null {
  const question = findQuestion(questionIdOf(name), version);
  const field = question?.fields.find((one) => nameField(question, one) === name);
  return field && "options" in field ? field.options : null;
}

type Recoding = { newKeys: Readonly<Record<string, string>>; options: readonly ChoiceOption[] };

function recode(value: string | readonly string[], recoding: Recoding) {
  return typeof value === "string" ? recodeChoice(value, recoding) : recodeChoices(value, recoding);
}

function recodeChoice(value: string, { newKeys, options }: Recoding) {
  const key = newKeys[value] ?? value;
  const isOffered = options.some((option) => option.key === key);
  return isOffered ? { kept: key, left: null } : { kept: null, left: value };
}

function recodeChoices(values: readonly string[], recoding: Recoding) {
  const recoded = values.map((value) => recodeChoice(value, recoding));
  const kept = [...new Set(recoded.flatMap((one) => one.kept ?? []))];
  const left = recoded.flatMap((one) => one.left ?? []);
  return {
    kept: kept.length > 0 ? kept : null,
    left: left.length > 0 ? left : null,
  };
}
