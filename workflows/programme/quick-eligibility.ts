import { z } from "zod";
import { choiceField } from "../form-fields.ts";
import type { RuleSet, SizeClass } from "./rule-sets.ts";

/** Where the firm has the seat it asks for. */
export const quickSeats = {
  milan: "A Milano",
  northMilan: "Nell'ambito di Sesto San Giovanni o di Cinisello Balsamo",
  elsewhere: "Altrove",
} as const;

/** What the firm is. */
export const quickKinds = {
  enterprise: "Un'impresa, anche individuale o cooperativa",
  professional: "Uno studio o un libero professionista con partita IVA",
  publicBody: "Un ente pubblico",
  other: "Non ho una partita IVA",
} as const;

/** How large it is, by people and turnover of the last closed year. */
export const quickSizes = {
  micro: "Meno di 10 persone, fino a 2 milioni di euro",
  small: "Meno di 50 persone, fino a 10 milioni di euro",
  medium: "Meno di 250 persone, fino a 50 milioni di euro",
  large: "Di più",
} as const;

/** The three questions anyone can answer on the first page, without an account. */
export const quickEligibilitySchema = z.object({
  seat: choiceField(keysOf(quickSeats)),
  kind: choiceField(keysOf(quickKinds)),
  size: choiceField(keysOf(quickSizes)),
});

export type QuickAnswers = z.output<typeof quickEligibilitySchema>;

/** Whether one may ask: the highest grant in cents and its share of the costs, or what stands against it. */
export type QuickEligibility =
  | { mayAsk: true; sizeClass: SizeClass; ceilingCents: number; intensityPercent: number }
  | { mayAsk: false; reasons: string[] };

/**
 * A first orientation; the answer that counts is the one of the case officer.
 * Source: territory of the Plan, size classes of Recommendation 2003/361, amounts of the rule set.
 */
export function judgeQuickEligibility(answers: QuickAnswers, rules: RuleSet): QuickEligibility {
  const { seat, kind, size } = answers;
  const reasons = [
    seat === "elsewhere" &&
      "La sede deve essere a Milano o negli ambiti di Sesto San Giovanni e Cinisello Balsamo.",
    kind === "publicBody" && "Gli enti pubblici non possono chiedere l'incentivo.",
    kind === "other" && "Serve una partita IVA attiva.",
    size === "large" && "L'incentivo è per micro, piccole e medie imprese.",
  ].filter((reason) => reason !== false);
  if (size === "large" || reasons.length > 0) return { mayAsk: false, reasons };
  return {
    mayAsk: true,
    sizeClass: size,
    ceilingCents: rules.ceilingCents.value[size],
    intensityPercent: rules.intensityPercent.value[size],
  };
}

function keysOf<Key extends string>(table: Record<Key, string>): [Key, ...Key[]] {
  return Object.keys(table) as [Key, ...Key[]];
}
