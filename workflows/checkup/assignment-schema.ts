import { z } from "zod";
import { optionalText, requiredText } from "../form-fields.ts";

const REASON_LENGTH = 500;

/** To whom a dossier goes, and why; what was nobody's needs no reason. */
export const assignmentSchema = z.object({
  consultantId: requiredText(64),
  reason: optionalText(REASON_LENGTH),
});

/** To a colleague, or from one: the next one must know why. */
export const reassignmentSchema = z.object({
  consultantId: requiredText(64),
  reason: requiredText(REASON_LENGTH).min(5, "Scrivi il motivo con qualche parola in più."),
});
