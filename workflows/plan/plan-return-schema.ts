import { z } from "zod";
import { choiceField, optionalText } from "../form-fields.ts";

/** What the consultant says of one measure. */
export const measureVerdicts = {
  approved: "Va bene così",
  returned: "Da rivedere",
} as const;

type Judgement = keyof typeof measureVerdicts;

/** What a plan goes back with: a word on the whole, and a judgement of each of its measures. */
export type PlanReturn = {
  general: string;
  byMeasure: Record<string, { verdict: Judgement; remark: string }>;
};

/** The name of the field for remarks on a measure. */
export function remarkField(measureId: string): string {
  return `remark-${measureId}`;
}

/** The name of the field for the judgement of a measure. */
export function verdictField(measureId: string): string {
  return `verdict-${measureId}`;
}

const SHORTEST = 10;

/** The form with which a plan goes back: one field for the whole, two for each of its measures. */
export function planReturnSchema(measureIds: readonly string[]) {
  const remarks = measureIds.map((id) => [remarkField(id), optionalText(1000)]);
  const verdicts = measureIds.map((id) => [verdictField(id), verdict()]);
  return z
    .object({
      general: optionalText(3000),
      ...(Object.fromEntries(remarks) as Record<string, ReturnType<typeof optionalText>>),
      ...(Object.fromEntries(verdicts) as Record<string, ReturnType<typeof verdict>>),
    })
    .superRefine((form, context) => {
      const { general, byMeasure } = readPlanReturn(form, measureIds);
      const returned = Object.entries(byMeasure).filter(([, one]) => one.verdict === "returned");
      for (const [id, { remark }] of returned)
        if (remark.length < SHORTEST)
          context.addIssue({
            code: "custom",
            path: [remarkField(id)],
            message: "Scrivi che cosa va rivisto, in almeno 10 caratteri.",
          });
      if (returned.length === 0 && general.length < SHORTEST)
        context.addIssue({
          code: "custom",
          path: ["general"],
          message: "Rimanda almeno una misura, oppure scrivi che cosa va cambiato nel piano.",
        });
    });
}

function verdict() {
  return choiceField(["approved", "returned"]).default("approved");
}

/** The judgements out of the form's fields, by measure. A remark without a return is dropped. */
export function readPlanReturn(
  form: Readonly<Record<string, unknown>>,
  measureIds: readonly string[],
): PlanReturn {
  const byMeasure = measureIds.map((id) => {
    const isReturned = form[verdictField(id)] === "returned";
    const remark = isReturned ? textOf(form[remarkField(id)]) : "";
    return [id, { verdict: isReturned ? "returned" : "approved", remark }] as const;
  });
  return { general: textOf(form["general"]), byMeasure: Object.fromEntries(byMeasure) };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
