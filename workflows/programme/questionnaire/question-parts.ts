import type {
  ChoiceField,
  ChoiceOption,
  CountField,
  Matrix,
  QuestionField,
} from "./question-types.ts";

/** More people than any firm the programme could meet: keeps typing slips out of the sums. */
export const MOST_PEOPLE = 99_999;

/** The rows of every table about people. */
export const genders = [
  { key: "women", label: "Donne" },
  { key: "men", label: "Uomini" },
  { key: "other", label: "Altro o non dichiarato" },
] as const;

export type Gender = (typeof genders)[number]["key"];

/** A table of counts by gender, with one field for each cell. */
export function countsByGender(
  columns: Matrix["columns"],
  unit = "persone",
): { matrix: Matrix; fields: QuestionField[] } {
  const fields = genders.flatMap((row) =>
    columns.map((column): CountField => ({
      ...people(`${row.key}.${column.key}`, `${row.label}, ${column.label.toLowerCase()}`),
      unit,
      optional: true,
    })),
  );
  return { matrix: { rows: genders, columns, unit }, fields };
}

/** A number of people. */
export function people(key: string, label: string): CountField {
  return { kind: "count", key, label, unit: "persone", max: MOST_PEOPLE };
}

/** The only answer of a question, chosen among options. */
export function oneOf(options: readonly ChoiceOption[]): QuestionField[] {
  return [{ kind: "choice", key: "", label: "Risposta", options }];
}

/** The only answer of a question: any of the options, up to `max`. */
export function anyOf(options: readonly ChoiceOption[], max?: number): QuestionField[] {
  const field = { kind: "choices", key: "", label: "Risposte", options } as const;
  return [max === undefined ? field : { ...field, max }];
}

/** Five steps from disagreement to agreement, worth 0, 25, 50, 75 and 100. */
export function scale(key: string, label: string): ChoiceField {
  return { kind: "choice", key, label, options: scaleOptions };
}

const scaleOptions: readonly ChoiceOption[] = [
  { key: "1", label: "1 · per niente", score: 0 },
  { key: "2", label: "2 · poco", score: 25 },
  { key: "3", label: "3 · in parte", score: 50 },
  { key: "4", label: "4 · molto", score: 75 },
  { key: "5", label: "5 · del tutto", score: 100 },
];

/** Offered where an owner may honestly not know; counts 0 and lowers the reliability. */
export const notKnown: ChoiceOption = { key: "unknown", label: "Non so", score: 0, unknown: true };
