import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import type { Act, Refusal } from "./act.server.ts";

/** The same form, with the same content, has been taken already: a second click, nothing more. */
export const alreadyAdded: Refusal = {
  reason: "changed-meanwhile",
  what: "Questa voce c'è già.",
  why: "Lo stesso modulo è arrivato due volte: lo abbiamo registrato una volta sola.",
  remedy: "Torna all'elenco: la trovi lì.",
};

/** A form that creates a row, as it was posted. */
export type PostedRow = {
  dossierId: string;
  /** What the page gave to this showing of the form; absent where nothing was shown. */
  formKey?: string | undefined;
  content: object;
};

/**
 * The id of the row a form creates. A form posted twice gives the same id, so that the row is
 * there once; what was changed in between, or typed into a new form, is another row.
 */
export function idOfPostedRow(act: Act, { dossierId, formKey, content }: PostedRow): string {
  if (formKey === undefined) return act.newId();
  return sha256(canonicalJson({ dossierId, formKey, content })).slice(0, 32);
}
