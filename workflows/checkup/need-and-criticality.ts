import { ratio, type Ratio } from "../points.ts";
import {
  columnTotal,
  headcountIn,
  numberIn,
  sumIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { isMarkedUnknown } from "./conditions.ts";
import { excessOver, hundred, saturate, weighedMean, zero } from "./exact-percentages.ts";
import { writeRatio, writeWhole } from "./ratio-texts.ts";

/** One input of an index: its weight in percent and its value from 0 to 100; null when not given. */
export type IndexInput = {
  label: string;
  weight: number;
  value: Ratio | null;
  /** Where the value comes from, or why there is none. */
  working: string;
};

/** Share of the staff at which a need weighs fully, in percent. */
const needInputs = [
  { label: "Persone con figli da 0 a 3 anni", field: "C01.young", weight: 30, fullPercent: 15 },
  { label: "Persone con figli da 4 a 14 anni", field: "C01.older", weight: 20, fullPercent: 25 },
  { label: "Persone che assistono familiari", field: "C02", weight: 25, fullPercent: 15 },
  { label: "Persone su turni, sera, notte, festivi", field: "B06", weight: 10, fullPercent: 30 },
  { label: "Persone a più di 45 minuti", field: "C04", weight: 15, fullPercent: 30 },
] as const;

const ABSENCE_FROM = ratio(3, 100);
const ABSENCE_FULL = ratio(4, 100);
const RESIGNATION_FULL = ratio(15, 100);

const notAsked = "La domanda non è nel vostro questionario.";
const notKnown = "Non lo sapete.";
const notGiven = "Senza risposta.";

/** The inputs of the need index (IB), as shares of the staff. */
export function listNeedInputs(
  applicable: CheckupAnswers,
  isAskedIn: (questionId: string) => boolean = () => true,
): IndexInput[] {
  const heads = headcountIn(applicable);
  return needInputs.map(({ label, field, weight, fullPercent }) => {
    const named = { label: `${label} (${field.slice(0, 3)})`, weight };
    const count = knownNumber(applicable, field);
    if (count === null || heads === 0) {
      const isAsked = isAskedIn(field.slice(0, 3));
      return { ...named, value: null, working: reasonOf(applicable, field, isAsked) };
    }
    const share = ratio(100 * count, heads);
    const value = saturate(ratio(count, heads), ratio(fullPercent, 100));
    const working = `${String(count)} su ${String(heads)} persone, cioè ${writeRatio(share)}%; pesa per intero dal ${String(fullPercent)}%: 100 × ${writeRatio(share)} ÷ ${String(fullPercent)} = ${writeRatio(value)}${capped(value)}.`;
    return { ...named, value, working };
  });
}

/** The inputs of the criticality index (IK): absences, resignations, resignations of new parents. */
export function listCriticalityInputs(applicable: CheckupAnswers): IndexInput[] {
  return [
    { label: "Assenze oltre il 3% (G01)", weight: 40, ...absenceValue(applicable) },
    { label: "Dimissioni in 24 mesi (G02)", weight: 35, ...resignationValue(applicable) },
    { label: "Dimissioni entro i 3 anni di un figlio (G02)", weight: 25, ...parents(applicable) },
  ];
}

/** Mean of the inputs given, however few; null when there is none. */
export function computeIndex(inputs: readonly IndexInput[]): Ratio | null {
  return weighedMean(
    inputs.flatMap(({ value, weight }) => (value === null ? [] : [{ value, weight }])),
  );
}

type InputValue = Pick<IndexInput, "value" | "working">;

function absenceValue(answers: CheckupAnswers): InputValue {
  const workable = knownNumber(answers, "G01.workable");
  const names = ["G01.illness", "G01.family", "G01.other"];
  const absences = names.map((name) => knownNumber(answers, name));
  if (workable === null || workable === 0 || absences.includes(null))
    return { value: null, working: reasonOf(answers, "G01", true) };
  const hours = sumIn(answers, names);
  const rate = ratio(hours, workable);
  const percent = writeRatio(ratio(100 * hours, workable));
  const value = saturate(excessOver(rate, ABSENCE_FROM), ABSENCE_FULL);
  const start = `${writeWhole(hours)} ore di assenza su ${writeWhole(workable)}, cioè ${percent}%`;
  const working =
    value.numerator === 0n
      ? `${start}: non supera il 3%, vale 0.`
      : `${start}; conta ciò che supera il 3%, per intero a 4 punti: 100 × (${percent} − 3) ÷ 4 = ${writeRatio(value)}${capped(value)}.`;
  return { value, working };
}

function resignationValue(answers: CheckupAnswers): InputValue {
  const heads = headcountIn(answers);
  if (heads === 0 || !exitsAreKnown(answers))
    return { value: null, working: reasonOf(answers, "G02", true) };
  const left = columnTotal(answers, "G02", "left");
  const percent = writeRatio(ratio(100 * left, heads));
  const value = saturate(ratio(left, heads), RESIGNATION_FULL);
  const working = `${String(left)} uscite volontarie su ${String(heads)} persone, cioè ${percent}%; pesano per intero dal 15%: 100 × ${percent} ÷ 15 = ${writeRatio(value)}${capped(value)}.`;
  return { value, working };
}

function parents(answers: CheckupAnswers): InputValue {
  if (!exitsAreKnown(answers)) return { value: null, working: reasonOf(answers, "G02", true) };
  return columnTotal(answers, "G02", "leftAsParents") > 0
    ? { value: hundred, working: "Almeno un'uscita: vale 100." }
    : { value: zero, working: "Nessuna uscita: vale 0." };
}

/** An empty cell of a table that was begun is zero; an untouched table is no answer. */
function exitsAreKnown(answers: CheckupAnswers): boolean {
  return (
    !isMarkedUnknown(answers, "G02") &&
    Object.keys(answers).some((name) => name.startsWith("G02.") && numberIn(answers, name) !== null)
  );
}

function knownNumber(answers: CheckupAnswers, name: string): number | null {
  return isMarkedUnknown(answers, name.slice(0, 3)) ? null : numberIn(answers, name);
}

function reasonOf(answers: CheckupAnswers, field: string, isAsked: boolean): string {
  if (!isAsked) return notAsked;
  return isMarkedUnknown(answers, field.slice(0, 3)) ? notKnown : notGiven;
}

function capped(value: Ratio): string {
  return value.numerator === 100n * value.denominator ? ", il massimo" : "";
}
