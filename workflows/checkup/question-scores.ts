import { ratio, smallerRatio, type Ratio } from "../points.ts";
import { findMeasure, isMeasureCode } from "../programme/measures/measure-catalogue.ts";
import { areaCodes } from "../programme/areas.ts";
import type {
  ChoiceOption,
  Question,
  ScoreRule,
} from "../programme/questionnaire/question-types.ts";
import { findQuestion } from "../programme/questionnaire/questionnaire.ts";
import {
  activeMeasuresIn,
  choicesIn,
  columnTotal,
  headcountIn,
  headsOf,
  nameField,
  numberIn,
  sumIn,
  textIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { hundred, saturate, weighedMean, zero } from "./exact-percentages.ts";
import { isMarkedUnknown } from "./conditions.ts";
import { formKindOf } from "./question-visibility.ts";

/** What a question is worth: points from 0 to 100, or why it has none. */
export type QuestionScore =
  | { kind: "scored"; points: Ratio }
  /** Nobody knows: 0 points, and not answered for the reliability. */
  | { kind: "unknown" }
  | { kind: "notApplicable" }
  | { kind: "unanswered" };

/** Points of an informal practice in a firm small enough for everybody to know it. */
const INFORMAL_SHORT_FORM = 60;

/**
 * The points of a question that is asked, from applicable answers.
 * Domain: scores of the questionnaire; in the short form an informal practice is worth 60.
 */
export function scoreQuestion(question: Question, answers: CheckupAnswers): QuestionScore {
  if (question.scoring === undefined) return { kind: "notApplicable" };
  if (isMarkedUnknown(answers, question.id)) return { kind: "unknown" };
  return scoreByRule(question.scoring.rule, answers);
}

function scoreByRule(rule: ScoreRule, answers: CheckupAnswers): QuestionScore {
  switch (rule.kind) {
    case "option":
      return scoreOption(rule.field, answers);
    case "sumOfOptions":
    case "shareOfChoices":
    case "stepsOfChoices":
    case "areasOfMeasures":
      return scoreChoices(rule, answers);
    case "meanOfScales":
      return scoreScales(rule.fields, answers);
    default:
      return scoreFigures(rule, answers);
  }
}

type ChoicesRule = Extract<
  ScoreRule,
  { kind: "sumOfOptions" | "shareOfChoices" | "stepsOfChoices" | "areasOfMeasures" }
>;
type FiguresRule = Exclude<ScoreRule, ChoicesRule | { kind: "option" } | { kind: "meanOfScales" }>;

function scoreOption(name: string, answers: CheckupAnswers): QuestionScore {
  const option = findChosenOption(name, answers);
  if (!option) return { kind: "unanswered" };
  if (option.notApplicable) return { kind: "notApplicable" };
  if (option.unknown) return { kind: "unknown" };
  const isLifted = option.informal && formKindOf(answers) === "short";
  return scored(ratio(isLifted ? INFORMAL_SHORT_FORM : (option.score ?? 0), 1));
}

function scoreChoices(rule: ChoicesRule, answers: CheckupAnswers): QuestionScore {
  const chosen = choicesIn(answers, rule.field);
  if (chosen.length === 0) return { kind: "unanswered" };
  const counted = listOptions(rule.field).filter(
    ({ key, exclusive }) => chosen.includes(key) && !exclusive,
  );
  switch (rule.kind) {
    case "sumOfOptions": {
      const sum = counted.reduce((total, option) => total + (option.score ?? 0), 0);
      return scored(smallerRatio(hundred, ratio(sum, 1)));
    }
    case "shareOfChoices":
      return scored(saturate(ratio(counted.length, 1), ratio(rule.full, 1)));
    case "stepsOfChoices":
      return scored(ratio(rule.steps[Math.min(counted.length, rule.steps.length - 1)] ?? 0, 1));
    case "areasOfMeasures":
      return scored(saturate(ratio(countCoveredAreas(answers), 1), ratio(rule.full, 1)));
  }
}

function scoreScales(names: readonly string[], answers: CheckupAnswers): QuestionScore {
  const options = names.map((name) => findChosenOption(name, answers));
  const parts = options.flatMap((option) =>
    option ? [{ value: ratio(option.score ?? 0, 1), weight: 1 }] : [],
  );
  const mean = parts.length === names.length ? weighedMean(parts) : null;
  return mean ? scored(mean) : { kind: "unanswered" };
}

function scoreFigures(rule: FiguresRule, answers: CheckupAnswers): QuestionScore {
  switch (rule.kind) {
    case "percentage":
      return scoreShare(numberIn(answers, rule.field), ratio(100, 1));
    case "saturation":
      return scoreShare(numberIn(answers, rule.field), ratio(rule.full, 1));
    case "saturationPerHead":
      return scoreShare(
        numberIn(answers, rule.field),
        ratio(rule.fullNumerator * headcountIn(answers), rule.fullDenominator),
      );
    case "voluntaryPartTime":
      return scoreVoluntaryPartTime(answers);
    case "womenInCharge":
      return scoreWomenInCharge(answers);
    case "fathersOnLeave":
      return scoreFathersOnLeave(answers);
  }
}

function scoreShare(value: number | null, full: Ratio): QuestionScore {
  if (value === null || full.numerator <= 0n) return { kind: "unanswered" };
  return scored(saturate(ratio(value, 1), full));
}

function scoreVoluntaryPartTime(answers: CheckupAnswers): QuestionScore {
  if (!hasAnyCell("B02", answers)) return { kind: "unanswered" };
  const requested = columnTotal(answers, "B02", "requested");
  const partTime = requested + columnTotal(answers, "B02", "imposed");
  return shareOf(requested, partTime);
}

function scoreWomenInCharge(answers: CheckupAnswers): QuestionScore {
  const total = numberIn(answers, "B04.total");
  const women = numberIn(answers, "B04.women");
  if (total === null || women === null) return { kind: "unanswered" };
  // (women / total) against (women in the firm / N), without dividing.
  return shareOf(women * headcountIn(answers), total * headsOf(answers, "women"));
}

function scoreFathersOnLeave(answers: CheckupAnswers): QuestionScore {
  if (!hasAnyCell("C03", answers)) return { kind: "unanswered" };
  const onLeave = Math.max(
    sumIn(answers, ["C03.men.birthLeave"]),
    sumIn(answers, ["C03.men.parentalLeave"]),
  );
  return shareOf(onLeave, sumIn(answers, ["C03.men.newParents"]));
}

/** `100·min(1, part/whole)`; not applicable where there is no whole. */
function shareOf(part: number, whole: number): QuestionScore {
  return whole > 0 ? scored(saturate(ratio(part, 1), ratio(whole, 1))) : { kind: "notApplicable" };
}

/** A measure listed under two areas covers both. */
function countCoveredAreas(answers: CheckupAnswers): number {
  const covered = new Set(
    activeMeasuresIn(answers)
      .filter(isMeasureCode)
      .flatMap((code) => findMeasure(code).areas),
  );
  return areaCodes.filter((area) => covered.has(area)).length;
}

function hasAnyCell(questionId: string, answers: CheckupAnswers): boolean {
  const fields = findQuestion(questionId)?.fields ?? [];
  return fields.some((field) => numberIn(answers, nameField({ id: questionId }, field)) !== null);
}

function findChosenOption(name: string, answers: CheckupAnswers): ChoiceOption | undefined {
  const key = textIn(answers, name);
  return listOptions(name).find((option) => option.key === key);
}

function listOptions(name: string): readonly ChoiceOption[] {
  const question = findQuestion(name.slice(0, 3));
  const field = question?.fields.find((candidate) => nameField(question, candidate) === name);
  return field && "options" in field ? field.options : [];
}

function scored(points: Ratio): QuestionScore {
  return { kind: "scored", points: points.numerator < 0n ? zero : points };
}
