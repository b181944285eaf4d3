import { z } from "zod";
import {
  choiceField,
  dayField,
  optionalDayField,
  optionalText,
  requiredText,
} from "../form-fields.ts";
import { isValidCup, normaliseCup } from "../identity/cup.ts";

export const durcOutcomes = {
  regular: "Regolare",
  irregular: "Irregolare",
  notNeeded: "Non dovuto: impresa senza posizioni contributive",
} as const;

export type DurcOutcome = keyof typeof durcOutcomes;

/**
 * What the officer records before a grant: register of aids, CUP, DURC, de minimis certificate.
 * Fields that a call's rules do not ask for stay empty.
 */
export const awardChecksSchema = z
  .object({
    cup: requiredText(20)
      .transform(normaliseCup)
      .refine(isValidCup, "Un CUP ha 15 caratteri, per esempio E44E20000140007."),
    cor: optionalText(20).refine(
      (text) => text === "" || /^\d{3,20}$/.test(text),
      "Il COR è fatto di sole cifre.",
    ),
    corOn: optionalDayField(),
    durcOutcome: choiceField(["regular", "irregular", "notNeeded"]),
    durcProtocol: optionalText(60),
    durcRequestedOn: optionalDayField(),
    deMinimisCheckedOn: dayField(),
    deMinimisCode: optionalText(40),
  })
  .superRefine((posted, context) => {
    if (posted.cor !== "" && posted.corOn === null)
      context.addIssue({ code: "custom", path: ["corOn"], message: "Scrivi la data del COR." });
    if (posted.durcOutcome === "notNeeded") return;
    if (posted.durcRequestedOn === null)
      context.addIssue({
        code: "custom",
        path: ["durcRequestedOn"],
        message: "Scrivi il giorno della richiesta del DURC.",
      });
    if (posted.durcProtocol === "")
      context.addIssue({
        code: "custom",
        path: ["durcProtocol"],
        message: "Scrivi il protocollo del DURC.",
      });
  });

export type AwardChecks = z.output<typeof awardChecksSchema>;

/** The reason of an act that closes a place in the ranking. */
export const closingReasonSchema = z.object({ reason: requiredText(1000) });
