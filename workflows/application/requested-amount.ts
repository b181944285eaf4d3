import { formatEuro, shareOfCents, type Cents } from "../money.ts";
import type { RuleSet, SizeClass } from "../programme/rule-sets.ts";
import type { PlanMoney } from "./application-input.ts";

export type AmountCase = {
  rules: Pick<RuleSet, "intensityPercent" | "ceilingCents">;
  sizeClass: SizeClass;
  plan: PlanMoney;
  /** Room under the de minimis ceiling, in cents. */
  roomCents: Cents;
};

/** One bound on the amount, in cents, with the words that explain it. */
export type AmountLimit = { cents: Cents; text: string };

/** The most that can be asked for, in cents (never negative), and the bounds it comes from. */
export type LargestAmount = { cents: Cents; limits: AmountLimit[] };

/**
 * The largest grant a plan can have: the class's share of its cost rounded down to the cent, the
 * class's ceiling, the de minimis room, and what the other sources leave uncovered.
 */
export function computeLargestAmount({
  rules,
  sizeClass,
  plan,
  roomCents,
}: AmountCase): LargestAmount {
  const percent = rules.intensityPercent.value[sizeClass];
  const ceiling = rules.ceilingCents.value[sizeClass];
  const uncovered = Math.max(0, plan.costCents - plan.ownShareCents - plan.otherFundsCents);
  const limits = [
    {
      cents: shareOfCents(plan.costCents, percent, 100, "down"),
      text: `${String(percent)} % del costo del piano (${formatEuro(plan.costCents)})`,
    },
    { cents: ceiling, text: "massimo della tua classe di impresa" },
    { cents: uncovered, text: "costo del piano meno le risorse tue e di altri" },
    { cents: roomCents, text: "spazio rimasto negli aiuti de minimis" },
  ];
  return { cents: Math.min(...limits.map(({ cents }) => cents)), limits };
}

/** Why an amount cannot be asked for, or null. */
export function findAmountProblem(requested: Cents, largest: LargestAmount): string | null {
  if (requested <= 0) return "L'importo deve essere maggiore di zero.";
  if (requested <= largest.cents) return null;
  const binding = largest.limits.find(({ cents }) => cents === largest.cents);
  return `Puoi chiedere al massimo ${formatEuro(largest.cents)}: ${binding?.text ?? "limite del bando"}.`;
}
