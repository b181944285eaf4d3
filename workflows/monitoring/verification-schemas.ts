import { z } from "zod";
import { euroField, optionalText, requiredText } from "../form-fields.ts";
import { formatEuro, type Cents } from "../money.ts";

/** The officer's outcome on one expense: how much is admitted, and why not all of it. */
export function expenseCheckSchema(amountCents: Cents) {
  return z
    .object({
      admittedCents: euroField({ min: 0 }),
      note: optionalText(500),
    })
    .superRefine(({ admittedCents, note }, context) => {
      if (admittedCents > amountCents) {
        const message = `La spesa è di ${formatEuro(amountCents)}: non puoi ammettere di più.`;
        context.addIssue({ code: "custom", path: ["admittedCents"], message });
      }
      if (admittedCents < amountCents && note.length < 10) {
        const message = "Spiega perché non ammetti tutta la spesa (almeno 10 caratteri).";
        context.addIssue({ code: "custom", path: ["note"], message });
      }
    });
}

export type ExpenseCheck = z.output<ReturnType<typeof expenseCheckSchema>>;

/** Why a report goes back to the company. */
export const reportReturnSchema = z.object({
  reason: requiredText(1000).refine(
    (text) => text.length >= 20,
    "Spiega che cosa correggere con almeno 20 caratteri.",
  ),
});

/** The closing words of the verification. */
export const verificationSchema = z.object({ note: optionalText(1000) });
