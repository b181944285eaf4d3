import { z } from "zod";
import { tickedField } from "../form-fields.ts";

/** What an evaluator states before opening an application (L. 241/1990 art. 6-bis). */
export const CONFLICT_DECLARATION =
  "Dichiaro di non avere rapporti di lavoro, di affari, di parentela o di altro genere con l'impresa, con chi la rappresenta o con chi l'ha assistita, che possano influire sul mio giudizio.";

export const conflictDeclarationSchema = z.object({
  noConflict: tickedField("Senza la dichiarazione non puoi aprire la domanda."),
});
