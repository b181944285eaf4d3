import { z } from "zod";
import { optionalText, requiredText } from "../form-fields.ts";

const REASON_MIN = 30;
const REASON_MAX = 4000;

/** A company that gives up: it need not say why. */
export const withdrawSchema = z.object({ reason: optionalText(REASON_MAX) });

/** An office that closes a dossier against the company says why, in a sentence at least. */
export const closingReasonSchema = z.object({
  reason: requiredText(REASON_MAX).refine(
    (reason) => reason.length >= REASON_MIN,
    `Spiega il motivo in almeno ${String(REASON_MIN)} caratteri: l'impresa deve poterlo capire.`,
  ),
});
