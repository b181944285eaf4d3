import { z } from "zod";
import { requiredText, wholeNumberField } from "../form-fields.ts";
import { planIsDescribed, type ConciliationPlan } from "./conciliation-plan.ts";

/** What the minutes add to what the plan already says of its sharing. */
export const sharingMinutesSchema = z.object({
  /** Of the plan as it was read: a save over somebody else's is refused. */
  version: wholeNumberField({ min: 0, max: 1_000_000 }),
  sharingSummary: requiredText(4000).min(20, "Scrivi che cosa è emerso, in almeno 20 caratteri."),
  sharingWriter: requiredText(120),
});

export type SharingMinutes = z.output<typeof sharingMinutesSchema>;

/** What the plan must say before minutes of its sharing can be written; null when it does. */
export function findMinutesGap(plan: ConciliationPlan, today: string): string | null {
  if (!planIsDescribed(plan)) return "Descrivi prima il piano: titolo, obiettivo e date.";
  if (plan.measures.length === 0) return "Aggiungi prima almeno una misura.";
  const { sharedOn, sharingManner, sharingParticipants } = plan;
  if (sharedOn === null || sharingManner === null || sharingParticipants === null)
    return "Scrivi prima quando, come e con quanti hai condiviso il piano.";
  return sharedOn > today ? "La condivisione è in una data che deve ancora venire." : null;
}
