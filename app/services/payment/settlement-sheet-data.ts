import type { PaymentBasis } from "#app/data/payment/payments.server.ts";
import type { SettlementSheetData } from "#templates/payment/settlement-sheet.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import { formatIban } from "#workflows/identity/iban.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { instalments } from "#workflows/payment/instalments.ts";
import type { PaymentCheck } from "#workflows/payment/payment-checks.ts";
import { sumsOf, type Withholding } from "#workflows/payment/withholding.ts";
import type { Act } from "#app/services/act.server.ts";
import { awardOf, profileOf, type DueInstalment } from "./assess-payment.ts";

const OUTCOMES: Record<PaymentCheck["outcome"], string> = {
  passed: "Superato",
  blocked: "Non superato",
  notNeeded: "Non richiesto",
};

type Proposal = {
  act: Act;
  context: DocumentContext;
  basis: PaymentBasis;
  due: DueInstalment;
  withholding: Withholding;
  checks: readonly PaymentCheck[];
  paymentDay: string;
  commitment: string;
};

/** What the settlement sheet of a proposal says. */
export function settlementSheetData(proposal: Proposal): SettlementSheetData {
  const { act, context, basis, due, withholding, checks } = proposal;
  const { taxCode, iban, ibanHolder } = profileOf(basis);
  const { cup, cor } = awardOf(basis);
  return {
    ...context,
    ...sumsOf(withholding),
    instalment: instalments[due.instalment].label,
    callTitle: basis.call?.title ?? "",
    awardCents: due.awardCents,
    paidCents: due.paidCents,
    withholdingExplanation: withholding.explanation,
    paymentDay: proposal.paymentDay,
    companyTaxCode: taxCode,
    iban: formatIban(iban),
    ibanHolder,
    cup: cup ?? "",
    cor: cor ?? "",
    commitment: proposal.commitment,
    checks: checks.map(({ label, outcome, detail, source }) => ({
      label,
      outcome: OUTCOMES[outcome],
      detail,
      source,
    })),
    proposedBy: act.actor.fullName,
    proposedAt: formatInstant(act.now),
  };
}
