import { formatEuro } from "../money.ts";
import { isRemoteFriendly } from "../programme/ateco-sections.ts";
import { genders } from "../programme/questionnaire/question-parts.ts";
import type { AnswerCheck } from "./answer-check.ts";
import {
  activeMeasuresIn,
  choicesIn,
  columnTotal,
  headcountIn,
  numberIn,
  sumIn,
  textIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";

/** Spending per head beyond which a slip is likely, in cents. */
const MOST_WELFARE_PER_HEAD = 500_000;
const MOST_REPLACEMENT_COST = 5_000_000;

/** Checks on care, hours, measures and exits (sections B06 to I). */
export const staffChecks: readonly AnswerCheck[] = [
  notMoreThanStaff("B06", "B06"),
  notMoreThanStaff("C01", "C01.young"),
  notMoreThanStaff("C01", "C01.older"),
  notMoreThanStaff("C02", "C02"),
  notMoreThanStaff("C04", "C04"),
  notMoreThanStaff("D06", "D06.people"),
  {
    questionId: "C03",
    level: "warning",
    problem: (answers) =>
      isOverStaff(columnTotal(answers, "C03", "newParents"), answers)
        ? "I nuovi genitori sono più del personale di oggi: spiega perché."
        : null,
  },
  {
    questionId: "D02",
    level: "warning",
    problem: (answers) =>
      numberIn(answers, "D02") === 0
        ? "La flessibilità c'è (D01) ma non la usa nessuno: spiega perché."
        : null,
  },
  {
    questionId: "D05",
    level: "warning",
    problem: (answers, referenceDay) =>
      textIn(answers, "D05") === "incompatible" &&
      isRemoteFriendly(textIn(answers, "A04"), referenceDay)
        ? "Nel vostro settore una parte del lavoro si fa spesso da remoto: spiega perché non è possibile."
        : null,
  },
  {
    questionId: "E01",
    level: "warning",
    problem: (answers) =>
      textIn(answers, "E01") === "unaware" && activeMeasuresIn(answers).includes("M16")
        ? "Tra le misure attive (F01) c'è il congedo parentale a ore: le due risposte non vanno insieme."
        : null,
  },
  { questionId: "F01", level: "warning", problem: usersProblem },
  {
    questionId: "F02",
    level: "warning",
    problem: (answers) => {
      const spent = numberIn(answers, "F02");
      const heads = headcountIn(answers);
      return spent !== null && heads > 0 && spent > MOST_WELFARE_PER_HEAD * heads
        ? `La spesa supera ${formatEuro(MOST_WELFARE_PER_HEAD)} a persona: controlla gli zeri.`
        : null;
    },
  },
  {
    questionId: "F03",
    level: "warning",
    problem: (answers) =>
      textIn(answers, "F03") === "unionAgreement" && hasNoBargaining(answers)
        ? "Le misure dipendono da un accordo sindacale, ma nella domanda H06 non c'è contrattazione di secondo livello."
        : null,
  },
  {
    questionId: "G01",
    level: "error",
    problem: (answers) => {
      const workable = numberIn(answers, "G01.workable");
      const absences = sumIn(answers, ["G01.illness", "G01.family", "G01.other"]);
      return workable !== null && absences > workable
        ? "Le ore di assenza sono più delle ore lavorabili."
        : null;
    },
  },
  { questionId: "G02", level: "error", problem: exitsProblem },
  {
    questionId: "G03",
    level: "warning",
    problem: (answers) =>
      (numberIn(answers, "G03") ?? 0) > MOST_REPLACEMENT_COST
        ? `Il costo supera ${formatEuro(MOST_REPLACEMENT_COST)}: controlla gli zeri.`
        : null,
  },
  { questionId: "H08", level: "error", problem: permanentMeasuresProblem },
];

function notMoreThanStaff(questionId: string, field: string): AnswerCheck {
  return {
    questionId,
    level: "error",
    problem: (answers) =>
      isOverStaff(numberIn(answers, field) ?? 0, answers)
        ? `Hai scritto più persone di quante lavorano in impresa (${String(headcountIn(answers))}).`
        : null,
  };
}

function isOverStaff(count: number, answers: CheckupAnswers): boolean {
  const heads = headcountIn(answers);
  return heads > 0 && count > heads;
}

function usersProblem(answers: CheckupAnswers): string | null {
  const crowded = activeMeasuresIn(answers).find((code) =>
    isOverStaff(numberIn(answers, `F01.users.${code}`) ?? 0, answers),
  );
  return crowded === undefined
    ? null
    : `La misura ${crowded} risulta usata da più persone di quante lavorano in impresa.`;
}

function hasNoBargaining(answers: CheckupAnswers): boolean {
  const relations = choicesIn(answers, "H06");
  return (
    relations.length > 0 &&
    !relations.includes("companyBargaining") &&
    !relations.includes("localBargaining")
  );
}

function exitsProblem(answers: CheckupAnswers): string | null {
  const wrong = genders.find(
    ({ key }) => sumIn(answers, [`G02.${key}.leftAsParents`]) > sumIn(answers, [`G02.${key}.left`]),
  );
  return wrong
    ? `Riga «${wrong.label}»: le uscite entro i 3 anni di un figlio sono più di tutte le uscite.`
    : null;
}

/** What becomes permanent must be there (F01) or be wished for (I02). */
function permanentMeasuresProblem(answers: CheckupAnswers): string | null {
  const known = [...activeMeasuresIn(answers), ...choicesIn(answers, "I02.measures")];
  const stray = choicesIn(answers, "H08.permanent").find((code) => !known.includes(code));
  return stray === undefined
    ? null
    : `La misura ${stray} non è tra quelle attive (F01) né tra quelle da sperimentare (I02).`;
}
