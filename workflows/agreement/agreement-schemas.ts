import { z } from "zod";
import { requiredText, tickedField } from "../form-fields.ts";

/** Spaces of a password count, so it is not trimmed. */
function passwordField() {
  return z
    .string({ error: "Scrivi la tua password." })
    .min(1, "Scrivi la tua password.")
    .max(200, "Password troppo lunga.");
}

/** The hash of the text the signer has read, posted back so that nobody signs another text. */
function contentHashField() {
  const error = "Ricarica la pagina: il testo da firmare non è chiaro.";
  return z.string({ error }).regex(/^[0-9a-f]{64}$/, error);
}

/** The act of signing: what, and the password again. */
export const signatureSchema = z.object({
  contentHash: contentHashField(),
  read: tickedField("Conferma di aver letto il testo."),
  password: passwordField(),
});

export type SignatureForm = z.output<typeof signatureSchema>;

/** A union declines to sign, and says why. */
export const unionRefusalSchema = z.object({
  reason: requiredText(1000).min(20, "Scrivi il motivo in almeno 20 caratteri."),
  password: passwordField(),
});

export type UnionRefusalForm = z.output<typeof unionRefusalSchema>;

/** The company promises to adhere later. */
export const commitmentSchema = z.object({
  promised: tickedField("Conferma l'impegno ad aderire."),
});

/** The company does not adhere. */
export const declineSchema = z.object({
  declineReason: requiredText(1000),
});

export type DeclineForm = z.output<typeof declineSchema>;
