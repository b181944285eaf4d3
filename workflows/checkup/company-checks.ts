import { genders } from "../programme/questionnaire/question-parts.ts";
import type { Question, Questionnaire } from "../programme/questionnaire/question-types.ts";
import { findQuestion } from "../programme/questionnaire/questionnaire.ts";
import { municipalities, type Municipality } from "../programme/municipalities.ts";
import type { AnswerCheck } from "./answer-check.ts";
import {
  choicesIn,
  headcountIn,
  headsOf,
  nameField,
  numberIn,
  rowTotal,
  textIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";

/** Turnover per head above which a slip of the keyboard is likely, in cents. */
const MOST_TURNOVER_PER_HEAD = 200_000_000;

/** Checks on the profile and the staff (sections A and B). */
export const companyChecks: readonly AnswerCheck[] = [
  {
    questionId: "A05",
    level: "warning",
    problem: (answers) => {
      const place = textIn(answers, "A05.place");
      return place in municipalities && !municipalities[place as Municipality].inTerritory
        ? "La sede è fuori dal territorio del Piano: puoi fare il check-up, ma non chiedere l'incentivo."
        : null;
    },
  },
  {
    questionId: "A06",
    level: "warning",
    problem: (answers) =>
      choicesIn(answers, "A06.contracts").includes("none")
        ? "Hai indicato che non applicate alcun contratto collettivo: spiega perché."
        : null,
  },
  {
    questionId: "A07",
    level: "warning",
    problem: (answers) => {
      const turnover = numberIn(answers, "A07.turnover");
      const heads = headcountIn(answers);
      return turnover !== null && heads > 0 && turnover > MOST_TURNOVER_PER_HEAD * heads
        ? "Il fatturato supera 2 milioni di euro a persona: controlla gli zeri."
        : null;
    },
  },
  {
    questionId: "B01",
    level: "error",
    problem: (answers, _, version) =>
      isStarted(findQuestion("B01", version), answers) && headcountIn(answers) === 0
        ? "Nell'impresa deve lavorare almeno una persona."
        : null,
  },
  { questionId: "B02", level: "error", problem: rowsProblemOf("B02") },
  { questionId: "B03", level: "error", problem: rowsProblemOf("B03") },
  {
    questionId: "B04",
    level: "error",
    problem: (answers) => {
      const total = numberIn(answers, "B04.total");
      const women = numberIn(answers, "B04.women");
      if (total !== null && total > headcountIn(answers))
        return "Le persone con ruoli di responsabilità sono più del personale.";
      return total !== null && women !== null && women > total
        ? "Le donne sono più del totale di chi ha responsabilità."
        : null;
    },
  },
  {
    questionId: "B05",
    level: "error",
    problem: (answers) =>
      numberIn(answers, "B05") === 0 ? "Le unità lavorative devono essere più di zero." : null,
  },
  { questionId: "B05", level: "warning", problem: annualUnitsProblem },
];

/** Whether a table of counts was begun: its empty cells then count as zero. */
function isStarted(question: Question | undefined, answers: CheckupAnswers): boolean {
  if (!question) return false;
  return question.fields.some((field) => numberIn(answers, nameField(question, field)) !== null);
}

function rowsProblemOf(questionId: string): AnswerCheck["problem"] {
  return (answers, _, version) => rowsProblem(findQuestion(questionId, version), answers, version);
}

function rowsProblem(
  question: Question | undefined,
  answers: CheckupAnswers,
  version: Questionnaire,
): string | null {
  const staff = findQuestion("B01", version);
  if (!question || !isStarted(question, answers) || !isStarted(staff, answers)) return null;
  const wrong = genders.find(
    ({ key }) => rowTotal(answers, question, key) !== headsOf(answers, key),
  );
  return wrong ? rowProblem(question, wrong, answers) : null;
}

function rowProblem(
  question: Question,
  row: (typeof genders)[number],
  answers: CheckupAnswers,
): string {
  const here = String(rowTotal(answers, question, row.key));
  const there = String(headsOf(answers, row.key));
  return `Riga «${row.label}»: il totale è ${here}, nella domanda B01 è ${there}.`;
}

/** ULA and heads differ, but not without measure: from 0,3 to 1,2 units a head. */
function annualUnitsProblem(answers: CheckupAnswers): string | null {
  const units = numberIn(answers, "B05");
  const heads = headcountIn(answers);
  if (units === null || units === 0 || heads === 0) return null;
  if (units > 120 * heads)
    return "Le unità lavorative sono più di 1,2 per persona: controlla il dato.";
  return units < 30 * heads
    ? "Le unità lavorative sono meno di 0,3 per persona: controlla il dato."
    : null;
}
