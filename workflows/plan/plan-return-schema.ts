import { z } from "zod";
import { optionalText, requiredText } from "../form-fields.ts";

/** What the consultant asks, on the whole and by the id of a measure ("" where nothing). */
export type PlanReturn = { general: string; byMeasure: Record<string, string> };

/** The name of the field for remarks on a measure. */
export function remarkField(measureId: string): string {
  return `remark-${measureId}`;
}

/** The form with which a plan goes back: one field for the whole, one for each of its measures. */
export function planReturnSchema(measureIds: readonly string[]) {
  const fields = Object.fromEntries(measureIds.map((id) => [remarkField(id), optionalText(1000)]));
  return z.object({
    general: requiredText(3000).min(10, "Scrivi che cosa va cambiato, in almeno 10 caratteri."),
    ...fields,
  });
}

/** The remarks out of the form's fields, by measure. */
export function readPlanReturn(
  form: { general: string } & Record<string, unknown>,
  measureIds: readonly string[],
): PlanReturn {
  const byMeasure = measureIds.map((id) => {
    const remark = form[remarkField(id)];
    return [id, typeof remark === "string" ? remark : ""] as const;
  });
  return { general: form.general, byMeasure: Object.fromEntries(byMeasure) };
}
