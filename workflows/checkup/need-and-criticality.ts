import { ratio, type Ratio } from "../points.ts";
import {
  columnTotal,
  headcountIn,
  nameField,
  numberIn,
  sumIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { excessOver, hundred, saturate, weighedMean, zero } from "./exact-percentages.ts";
import { findQuestion } from "../programme/questionnaire/questionnaire.ts";
import { isMarkedUnknown } from "./conditions.ts";

/** One input of an index: its weight in percent and its value from 0 to 100; null when not given. */
export type IndexInput = { label: string; weight: number; value: Ratio | null };

/** Share of the staff at which a need weighs fully, in percent. */
const needInputs = [
  { label: "Figli da 0 a 3 anni", field: "C01.young", weight: 30, fullPercent: 15 },
  { label: "Figli da 4 a 14 anni", field: "C01.older", weight: 20, fullPercent: 25 },
  { label: "Cura di adulti", field: "C02", weight: 25, fullPercent: 15 },
  { label: "Turni", field: "B06", weight: 10, fullPercent: 30 },
  { label: "Viaggi oltre 45 minuti", field: "C04", weight: 15, fullPercent: 30 },
] as const;

const ABSENCE_FROM = ratio(3, 100);
const ABSENCE_FULL = ratio(4, 100);
const RESIGNATION_FULL = ratio(15, 100);

/** The inputs of the need index (IB), as shares of the staff. */
export function listNeedInputs(applicable: CheckupAnswers): IndexInput[] {
  const heads = headcountIn(applicable);
  return needInputs.map(({ label, field, weight, fullPercent }) => {
    const count = knownNumber(applicable, field);
    const value =
      count === null || heads === 0 ? null : saturate(ratio(count, heads), ratio(fullPercent, 100));
    return { label, weight, value };
  });
}

/** The inputs of the criticality index (IK): absences, resignations, resignations of new parents. */
export function listCriticalityInputs(applicable: CheckupAnswers): IndexInput[] {
  return [
    { label: "Assenze oltre il 3%", weight: 40, value: absenceValue(applicable) },
    { label: "Dimissioni in 24 mesi", weight: 35, value: resignationValue(applicable) },
    { label: "Dimissioni di neogenitori", weight: 25, value: newParentsValue(applicable) },
  ];
}

/** Mean of the inputs given, however few; null when there is none. */
export function computeIndex(inputs: readonly IndexInput[]): Ratio | null {
  return weighedMean(
    inputs.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }])),
  );
}

function absenceValue(answers: CheckupAnswers): Ratio | null {
  const workable = knownNumber(answers, "G01.workable");
  const names = ["G01.illness", "G01.family", "G01.other"];
  const absences = names.map((name) => knownNumber(answers, name));
  if (workable === null || workable === 0 || absences.includes(null)) return null;
  const rate = ratio(sumIn(answers, names), workable);
  return saturate(excessOver(rate, ABSENCE_FROM), ABSENCE_FULL);
}

function resignationValue(answers: CheckupAnswers): Ratio | null {
  const heads = headcountIn(answers);
  if (heads === 0 || !exitsAreKnown(answers)) return null;
  return saturate(ratio(columnTotal(answers, "G02", "left"), heads), RESIGNATION_FULL);
}

function newParentsValue(answers: CheckupAnswers): Ratio | null {
  if (!exitsAreKnown(answers)) return null;
  return columnTotal(answers, "G02", "leftAsParents") > 0 ? hundred : zero;
}

/** An empty cell of a table that was begun is zero; an untouched table is no answer. */
function exitsAreKnown(answers: CheckupAnswers): boolean {
  const fields = findQuestion("G02")?.fields ?? [];
  return (
    !isMarkedUnknown(answers, "G02") &&
    fields.some((field) => numberIn(answers, nameField({ id: "G02" }, field)) !== null)
  );
}

function knownNumber(answers: CheckupAnswers, name: string): number | null {
  return isMarkedUnknown(answers, name.slice(0, 3)) ? null : numberIn(answers, name);
}
