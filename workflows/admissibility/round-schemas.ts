import { z } from "zod";
import { requiredText } from "../form-fields.ts";

const LONGEST_TEXT = 4000;

/** What the office asks the company for. */
export const clarificationRequestSchema = z.object({ request: reasons(30) });

/** What the company answers to a request, or observes on a notice. */
export const roundAnswerSchema = z.object({ answer: reasons(10) });

/** Why the office means to refuse, besides the entries of the checklist that failed. */
export const refusalNoticeSchema = z.object({ reasons: reasons(30) });

/** Why an application is excluded. Observations of the company, where there are, need an answer. */
export const exclusionSchema = z.object({
  reason: reasons(30),
  replyToObservations: z
    .string()
    .trim()
    .max(LONGEST_TEXT, `Scrivi al massimo ${String(LONGEST_TEXT)} caratteri.`)
    .default(""),
});

/** As {@link exclusionSchema} after the company has observed: the reply is compulsory (L. 241/1990 art. 10-bis). */
export const exclusionAfterObservationsSchema = z.object({
  reason: reasons(30),
  replyToObservations: reasons(30),
});

export type ExclusionData = z.output<typeof exclusionSchema>;

function reasons(shortest: number) {
  return requiredText(LONGEST_TEXT).min(
    shortest,
    `Scrivi almeno ${String(shortest)} caratteri: devono bastare a capire.`,
  );
}
