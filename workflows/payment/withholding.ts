import { formatEuro, shareOfCents, type Cents } from "../money.ts";
import { legalForms, type LegalForm } from "../programme/legal-forms.ts";
import type { RuleSet } from "../programme/rule-sets.ts";

export type WithholdingCase = {
  legalForm: LegalForm;
  onlusRegistered: boolean;
  grossCents: Cents;
  /** Part of the gross that pays for capital goods; between 0 and the gross. */
  capitalGoodsCents: Cents;
  /** Day the money leaves, YYYY-MM-DD: it picks the rule, whatever the day of the award. */
  paymentDay: string;
  rules: Pick<RuleSet, "withholding" | "onlusExemptUntil">;
};

export type WithholdingGround = "due" | "not-an-enterprise" | "registered-onlus" | "capital-goods";

export type WithholdingSums = {
  grossCents: Cents;
  capitalGoodsCents: Cents;
  /** What the percentage is taken of. */
  taxableCents: Cents;
  percent: number;
  withheldCents: Cents;
  netCents: Cents;
};

export type Withholding = WithholdingSums & {
  ground: WithholdingGround;
  /** One Italian sentence with the reason, for the sheet and the certificate. */
  explanation: string;
};

/**
 * The advance tax withheld from a payment, in cents, rounded half up.
 * Domain: art. 28 c. 2 DPR 600/1973 takes it from grants that a body pays to an enterprise, except
 * the part meant for capital goods; registered ONLUS were exempt until the end of 2025.
 * @throws RangeError when the part for capital goods is negative or above the gross.
 */
export function withholdFrom(payment: WithholdingCase): Withholding {
  const { grossCents, capitalGoodsCents, rules } = payment;
  if (capitalGoodsCents < 0 || capitalGoodsCents > grossCents) {
    throw new RangeError("The part for capital goods lies between nothing and the gross");
  }
  const ground = findGround(payment);
  const exempt = ground === "not-an-enterprise" || ground === "registered-onlus";
  const percent = exempt ? 0 : rules.withholding.value.percent;
  const taxableCents = exempt ? 0 : grossCents - capitalGoodsCents;
  const withheldCents = shareOfCents(taxableCents, percent, 100);
  const netCents = grossCents - withheldCents;
  const sums = { grossCents, capitalGoodsCents, taxableCents, percent, withheldCents, netCents };
  return { ...sums, ground, explanation: explain(ground, payment) };
}

/** The sums of a withholding, without the words. */
export function sumsOf(withholding: Withholding): WithholdingSums {
  const { grossCents, capitalGoodsCents, taxableCents } = withholding;
  const { percent, withheldCents, netCents } = withholding;
  return { grossCents, capitalGoodsCents, taxableCents, percent, withheldCents, netCents };
}

function findGround(payment: WithholdingCase): WithholdingGround {
  if (!legalForms[payment.legalForm].enterprise) return "not-an-enterprise";
  const exemptUntil = payment.rules.onlusExemptUntil.value;
  if (payment.onlusRegistered && payment.paymentDay <= exemptUntil) return "registered-onlus";
  return payment.capitalGoodsCents === payment.grossCents ? "capital-goods" : "due";
}

function explain(ground: WithholdingGround, payment: WithholdingCase): string {
  const { rules, grossCents, capitalGoodsCents } = payment;
  switch (ground) {
    case "not-an-enterprise":
      return "Nessuna ritenuta: il beneficiario è un libero professionista e non un'impresa.";
    case "registered-onlus":
      return `Nessuna ritenuta: il beneficiario è iscritto come ONLUS (${rules.onlusExemptUntil.source}).`;
    case "capital-goods":
      return "Nessuna ritenuta: tutta la somma paga beni strumentali.";
    case "due":
      return (
        `Ritenuta del ${String(rules.withholding.value.percent)} % su ${formatEuro(grossCents - capitalGoodsCents)}` +
        (capitalGoodsCents > 0
          ? `, esclusi ${formatEuro(capitalGoodsCents)} per beni strumentali`
          : "") +
        ` (${rules.withholding.source}).`
      );
  }
}
