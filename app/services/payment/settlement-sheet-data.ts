import type { PaymentBasis } from "#app/data/payment/payments.server.ts";
import type { SettlementSheetData } from "#templates/payment/settlement-sheet.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import { formatIban } from "#workflows/identity/iban.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { instalments } from "#workflows/payment/instalments.ts";
import type { PaymentCheck } from "#workflows/payment/payment-checks.ts";
import type { Withholding } from "#workflows/payment/withholding.ts";
import type { Act } from "#app/services/act.server.ts";
import type { DueInstalment } from "./assess-payment.ts";

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
  const { explanation, ground: _ground, ...sums } = withholding;
  const profile = basis.company.profile;
  return {
    ...context,
    ...sums,
    instalment: instalments[due.instalment].label,
    callTitle: basis.call?.title ?? "",
    awardCents: due.awardCents,
    paidCents: due.paidCents,
    withholdingExplanation: explanation,
    paymentDay: proposal.paymentDay,
    companyTaxCode: profile?.taxCode ?? "",
    iban: formatIban(profile?.iban ?? ""),
    ibanHolder: profile?.ibanHolder ?? "",
    cup: basis.award?.cup ?? "",
    cor: basis.award?.cor ?? "",
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
