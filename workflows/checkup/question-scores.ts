import { compareRatios, ratio, smallerRatio, type Ratio } from "../points.ts";
import { findMeasure, isMeasureCode } from "../programme/measures/measure-catalogue.ts";
import { areaCodes } from "../programme/areas.ts";
import type {
  ChoiceOption,
  Question,
  ScoreRule,
} from "../programme/questionnaire/question-types.ts";
import {
  activeMeasuresIn,
  choicesIn,
  nameField,
  textIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { isMarkedUnknown } from "./conditions.ts";
import { hundred, saturate, weighedMean } from "./exact-percentages.ts";
import { scoreFigures, type FiguresRule } from "./figure-scores.ts";
import { formKindOf } from "./question-visibility.ts";
import { scored, scoredShare, unanswered, type QuestionScore } from "./score-values.ts";
import { writeRatio } from "./ratio-texts.ts";

/** Points of an informal practice in a firm small enough for everybody to know it. */
const INFORMAL_SHORT_FORM = 60;

/**
 * The points of a question that is asked, from applicable answers, with the sum that gives them.
 * Domain: scores of the questionnaire; in the short form an informal practice is worth 60.
 */
export function scoreQuestion(question: Question, answers: CheckupAnswers): QuestionScore {
  if (question.scoring === undefined)
    return { kind: "notApplicable", working: "La domanda serve solo a descrivere." };
  if (isMarkedUnknown(answers, question.id))
    return { kind: "unknown", working: "Non lo sapete: vale 0." };
  return scoreByRule(question, question.scoring.rule, answers);
}

function scoreByRule(question: Question, rule: ScoreRule, answers: CheckupAnswers): QuestionScore {
  switch (rule.kind) {
    case "option":
      return scoreOption(findChosenOption(question, rule.field, answers), answers);
    case "sumOfOptions":
    case "shareOfChoices":
    case "stepsOfChoices":
    case "areasOfMeasures":
      return scoreChoices(question, rule, answers);
    case "meanOfScales":
      return scoreScales(question, rule.fields, answers);
    default:
      return scoreFigures(question, rule, answers);
  }
}

type ChoicesRule = Exclude<ScoreRule, FiguresRule | { kind: "option" } | { kind: "meanOfScales" }>;

function scoreOption(option: ChoiceOption | undefined, answers: CheckupAnswers): QuestionScore {
  if (!option) return unanswered;
  if (option.notApplicable)
    return { kind: "notApplicable", working: `«${option.label}»: la domanda non vi riguarda.` };
  if (option.unknown) return { kind: "unknown", working: `«${option.label}»: vale 0.` };
  const points = option.score ?? 0;
  if (!option.informal || formKindOf(answers) !== "short")
    return scored(ratio(points, 1), `«${option.label}» vale ${String(points)}.`);
  return scored(
    ratio(INFORMAL_SHORT_FORM, 1),
    `«${option.label}» vale ${String(INFORMAL_SHORT_FORM)}: nelle imprese sotto le dieci persone una pratica nota a tutti vale ${String(INFORMAL_SHORT_FORM)} invece di ${String(points)}.`,
  );
}

function scoreChoices(
  question: Question,
  rule: ChoicesRule,
  answers: CheckupAnswers,
): QuestionScore {
  const chosen = choicesIn(answers, rule.field);
  if (chosen.length === 0) return unanswered;
  const counted = listOptions(question, rule.field).filter(
    ({ key, exclusive }) => chosen.includes(key) && !exclusive,
  );
  const count = counted.length;
  switch (rule.kind) {
    case "sumOfOptions":
      return addOptions(counted);
    case "shareOfChoices":
      return scoredShare(
        saturate(ratio(count, 1), ratio(rule.full, 1)),
        `${nameCount(count, "voce", "voci")}, ne bastano ${String(rule.full)}: 100 × ${String(count)} ÷ ${String(rule.full)}`,
      );
    case "stepsOfChoices": {
      const points = rule.steps[Math.min(count, rule.steps.length - 1)] ?? 0;
      return scored(
        ratio(points, 1),
        `${nameCount(count, "voce vale", "voci valgono")} ${String(points)}.`,
      );
    }
    case "areasOfMeasures": {
      const covered = countCoveredAreas(answers);
      return scoredShare(
        saturate(ratio(covered, 1), ratio(rule.full, 1)),
        `Le misure attive coprono ${nameCount(covered, "area", "aree")}, ne bastano ${String(rule.full)}: 100 × ${String(covered)} ÷ ${String(rule.full)}`,
      );
    }
  }
}

function addOptions(counted: readonly ChoiceOption[]): QuestionScore {
  const parts = counted.map((option) => option.score ?? 0);
  const sum = parts.reduce((total, points) => total + points, 0);
  const written = parts.length === 0 ? "Nessuna voce: 0" : `${parts.join(" + ")} = ${String(sum)}`;
  const points = smallerRatio(hundred, ratio(sum, 1));
  return scored(points, `${written}${sum > 100 ? ", al massimo 100" : ""}.`);
}

function nameCount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

function scoreScales(
  question: Question,
  names: readonly string[],
  answers: CheckupAnswers,
): QuestionScore {
  const options = names.map((name) => findChosenOption(question, name, answers));
  const parts = options.flatMap((option) => (option ? [option.score ?? 0] : []));
  const mean = meanOf(parts);
  if (mean === null || parts.length < names.length) return unanswered;
  return scored(mean, `Media di ${parts.join(", ")} = ${writeRatio(mean)}.`);
}

function meanOf(parts: readonly number[]): Ratio | null {
  return weighedMean(parts.map((points) => ({ value: ratio(points, 1), weight: 1 })));
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

function findChosenOption(
  question: Question,
  name: string,
  answers: CheckupAnswers,
): ChoiceOption | undefined {
  const key = textIn(answers, name);
  return listOptions(question, name).find((option) => option.key === key);
}

function listOptions(question: Question, name: string): readonly ChoiceOption[] {
  const field = question.fields.find((candidate) => nameField(question, candidate) === name);
  return field && "options" in field ? field.options : [];
}

/** Whether a question pulls its area down: less than half of its points. */
export function isWeak(points: Ratio): boolean {
  return compareRatios(points, ratio(50, 1)) < 0;
}
