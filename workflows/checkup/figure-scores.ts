import { formatEuro } from "../money.ts";
import { ratio, type Ratio } from "../points.ts";
import type { Question, ScoreRule } from "../programme/questionnaire/question-types.ts";
import {
  columnTotal,
  headcountIn,
  headsOf,
  nameField,
  numberIn,
  sumIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { saturate } from "./exact-percentages.ts";
import { writeRatio, writeWhole } from "./ratio-texts.ts";
import { scored, scoredShare, unanswered, type QuestionScore } from "./score-values.ts";

/** Rules that start from figures instead of choices. */
export type FiguresRule = Extract<
  ScoreRule,
  {
    kind:
      | "percentage"
      | "saturation"
      | "saturationPerHead"
      | "voluntaryPartTime"
      | "womenInCharge"
      | "fathersOnLeave";
  }
>;

/** The points of a question of figures, from applicable answers. */
export function scoreFigures(
  question: Question,
  rule: FiguresRule,
  answers: CheckupAnswers,
): QuestionScore {
  switch (rule.kind) {
    case "percentage":
      return scorePercentage(numberIn(answers, rule.field));
    case "saturation":
      return scoreSaturation(numberIn(answers, rule.field), rule.full);
    case "saturationPerHead":
      return scorePerHead(question, rule, answers);
    case "womenInCharge":
      return scoreWomenInCharge(answers);
    default:
      return hasAnyCell(question, answers) ? scoreTable(rule.kind, answers) : unanswered;
  }
}

function scoreTable(
  kind: "voluntaryPartTime" | "fathersOnLeave",
  answers: CheckupAnswers,
): QuestionScore {
  return kind === "fathersOnLeave" ? scoreFathersOnLeave(answers) : scoreVoluntaryPartTime(answers);
}

function scorePercentage(value: number | null): QuestionScore {
  if (value === null) return unanswered;
  const points = saturate(ratio(value, 1), ratio(100, 1));
  return scored(points, `${writeRatio(points)}% vale ${writeRatio(points)}.`);
}

function scoreSaturation(value: number | null, full: number): QuestionScore {
  if (value === null) return unanswered;
  const points = saturate(ratio(value, 1), ratio(full, 1));
  return scoredShare(points, `100 × ${writeWhole(value)} ÷ ${String(full)}`);
}

function scorePerHead(
  question: Question,
  rule: Extract<FiguresRule, { kind: "saturationPerHead" }>,
  answers: CheckupAnswers,
): QuestionScore {
  const value = numberIn(answers, rule.field);
  const heads = headcountIn(answers);
  if (value === null || heads === 0) return unanswered;
  const full = ratio(rule.fullNumerator * heads, rule.fullDenominator);
  const isEuro = question.fields.some(
    (field) => field.kind === "euro" && nameField(question, field) === rule.field,
  );
  const each = ratio(rule.fullNumerator, rule.fullDenominator);
  const written = isEuro
    ? `100 × ${formatEuro(value)} ÷ (${formatEuro(rule.fullNumerator)} × ${String(heads)} persone)`
    : `100 × ${writeWhole(value)} ÷ (${writeRatio(each)} × ${String(heads)} persone)`;
  return scoredShare(saturate(ratio(value, 1), full), written);
}

function scoreVoluntaryPartTime(answers: CheckupAnswers): QuestionScore {
  const requested = columnTotal(answers, "B02", "requested");
  const partTime = requested + columnTotal(answers, "B02", "imposed");
  return shareOf(requested, partTime, {
    written: `Part-time chiesti dalla persona sul totale dei part-time: 100 × ${String(requested)} ÷ ${String(partTime)}`,
    without: "Non ci sono part-time: la domanda non vi riguarda.",
  });
}

function scoreWomenInCharge(answers: CheckupAnswers): QuestionScore {
  const total = numberIn(answers, "B04.total");
  const women = numberIn(answers, "B04.women");
  if (total === null || women === null) return unanswered;
  const heads = headcountIn(answers);
  const womenInAll = headsOf(answers, "women");
  // (women / total) against (women in the firm / N), without dividing.
  return shareOf(women * heads, total * womenInAll, {
    written: `Donne tra chi ha responsabilità rispetto alle donne nel personale: 100 × (${String(women)} ÷ ${String(total)}) ÷ (${String(womenInAll)} ÷ ${String(heads)})`,
    without: "Nessuno ha ruoli di responsabilità, oppure non lavorano donne: non vi riguarda.",
  });
}

function scoreFathersOnLeave(answers: CheckupAnswers): QuestionScore {
  const onLeave = Math.max(
    sumIn(answers, ["C03.men.birthLeave"]),
    sumIn(answers, ["C03.men.parentalLeave"]),
  );
  const fathers = sumIn(answers, ["C03.men.newParents"]);
  return shareOf(onLeave, fathers, {
    written: `Padri in congedo (la più alta delle due colonne) su nuovi padri: 100 × ${String(onLeave)} ÷ ${String(fathers)}`,
    without: "Non ci sono nuovi padri: la domanda non vi riguarda.",
  });
}

/** `100·min(1, part/whole)`; not applicable where there is no whole. */
function shareOf(
  part: number,
  whole: number,
  { written, without }: { written: string; without: string },
): QuestionScore {
  if (whole <= 0) return { kind: "notApplicable", working: without };
  const points: Ratio = saturate(ratio(part, 1), ratio(whole, 1));
  return scoredShare(points, written);
}

/** An empty cell of a table that was begun is zero; an untouched table is no answer. */
function hasAnyCell(question: Question, answers: CheckupAnswers): boolean {
  return question.fields.some((field) => numberIn(answers, nameField(question, field)) !== null);
}
