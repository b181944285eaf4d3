import { mayUseBilateralBody } from "../programme/labour-contracts.ts";
import { legalForms, type LegalForm } from "../programme/legal-forms.ts";
import type { Condition } from "../programme/questionnaire/question-types.ts";
import {
  activeMeasuresIn,
  choicesIn,
  headcountIn,
  numberIn,
  sumIn,
  textIn,
  unknownField,
  type CheckupAnswers,
} from "./checkup-answers.ts";

/**
 * Whether something is asked: it is, it is not, or it cannot be told before another answer is
 * there. What is not yet known is not asked and not counted, but may still come up.
 */
export type Visibility = "visible" | "hidden" | "unknown";

/** How a condition stands with the answers so far; without a condition everything is visible. */
export function judgeCondition(
  condition: Condition | undefined,
  answers: CheckupAnswers,
): Visibility {
  if (condition === undefined) return "visible";
  switch (condition.kind) {
    case "headcountAtLeast":
      return judgeHeadcount(condition.people, answers);
    case "choiceIsOneOf":
      return judgeChoice(condition, answers);
    case "sumIsPositive":
      return judgeSum(condition.fields, answers);
    case "mayUseBilateralBody":
      return judgeBilateralBody(answers);
    default:
      return judgeMeasures(condition, answers);
  }
}

/** Ids of the questions a condition looks at, for telling what an open question depends on. */
export function listConditionSources(condition: Condition | undefined): string[] {
  if (condition === undefined) return [];
  switch (condition.kind) {
    case "headcountAtLeast":
      return ["B01"];
    case "choiceIsOneOf":
      return [questionOf(condition.field)];
    case "sumIsPositive":
      return [...new Set(condition.fields.map(questionOf))];
    case "mayUseBilateralBody":
      return ["A03", "A06"];
    default:
      return ["F01"];
  }
}

/** "Non lo sappiamo" over a question of figures or lists. */
export function isMarkedUnknown(answers: CheckupAnswers, questionId: string): boolean {
  return answers[unknownField(questionId)] === "on";
}

function judgeHeadcount(people: number, answers: CheckupAnswers): Visibility {
  const heads = headcountIn(answers);
  return heads === 0 ? "unknown" : shown(heads >= people);
}

type ChoiceCondition = Extract<Condition, { kind: "choiceIsOneOf" }>;

function judgeChoice({ field, keys }: ChoiceCondition, answers: CheckupAnswers): Visibility {
  const chosen = textIn(answers, field);
  return chosen === "" ? "unknown" : shown(keys.includes(chosen));
}

/** A sum nobody knows is no reason to ask on. */
function judgeSum(fields: readonly string[], answers: CheckupAnswers): Visibility {
  const known = fields.filter((name) => !isMarkedUnknown(answers, questionOf(name)));
  if (known.length === 0) return "hidden";
  const isGiven = known.some((name) => numberIn(answers, name) !== null);
  return isGiven ? shown(sumIn(answers, known) > 0) : "unknown";
}

function judgeBilateralBody(answers: CheckupAnswers): Visibility {
  const form = textIn(answers, "A03");
  const contracts = choicesIn(answers, "A06.contracts");
  if (isCooperative(form) || contracts.some(mayUseBilateralBody)) return "visible";
  return form === "" || contracts.length === 0 ? "unknown" : "hidden";
}

function judgeMeasures(
  condition: Extract<Condition, { kind: "hasActiveMeasure" | "measureIsActive" }>,
  answers: CheckupAnswers,
): Visibility {
  if (isMarkedUnknown(answers, "F01")) return "hidden";
  if (choicesIn(answers, "F01.measures").length === 0) return "unknown";
  const active = activeMeasuresIn(answers);
  return shown(
    condition.kind === "measureIsActive" ? active.includes(condition.code) : active.length > 0,
  );
}

function isCooperative(form: string): boolean {
  return Object.hasOwn(legalForms, form) && legalForms[form as LegalForm].cooperative;
}

function shown(isVisible: boolean): Visibility {
  return isVisible ? "visible" : "hidden";
}

/** `B01` of `B01.women.permanent`. */
function questionOf(field: string): string {
  return field.slice(0, 3);
}
