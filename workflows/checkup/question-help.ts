import type { Question, QuestionField } from "../programme/questionnaire/question-types.ts";

/** How the answer to a question is written, one line for each kind of field it has. */
export function describeUnits({ fields, matrix }: Question): string[] {
  if (matrix) return [`Numeri interi (${matrix.unit}). Una casella vuota vale zero.`];
  return [...new Set(fields.map(describeUnit).filter((line) => line !== ""))];
}

function describeUnit(field: QuestionField): string {
  switch (field.kind) {
    case "count":
      return describeCount(field.unit);
    case "hundredths":
      return `Un numero con al massimo due decimali (${field.unit}): 9,4 oppure 9,40.`;
    case "euro":
      return "Una somma in euro: 1234,5 e 1.234,50 vanno bene tutti e due.";
    case "choice":
      return "Una voce sola.";
    case "choices":
      return describeChoices(field.max);
    case "text":
      return "";
  }
}

function describeCount(unit: string): string {
  return unit === "%"
    ? "Una percentuale intera da 0 a 100, senza il segno %."
    : `Un numero intero (${unit}), anche con il punto delle migliaia: 1.234.`;
}

function describeChoices(max: number | undefined): string {
  return max === undefined ? "Una o più voci." : `Una o più voci, al massimo ${String(max)}.`;
}
