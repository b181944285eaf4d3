import type { PaymentBasis } from "#app/data/payment/payments.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import type { WithholdingCertificateData } from "#templates/payment/withholding-certificate.ts";
import { instalments, type Instalment } from "#workflows/payment/instalments.ts";
import type { PayingAccount } from "#workflows/payment/transfer-file.ts";
import { sumsOf, type Withholding } from "#workflows/payment/withholding.ts";
import type { PaymentRow } from "./assess-payment.ts";

type ExecutedPayment = {
  act: Act;
  context: DocumentContext;
  basis: PaymentBasis;
  payment: PaymentRow;
  withholding: Withholding;
  paidOn: string;
  endToEndId: string;
  debtor: PayingAccount;
};

/** What the certificate of an executed payment says. */
export function withholdingCertificateData(executed: ExecutedPayment): WithholdingCertificateData {
  const { act, context, basis, payment, paidOn, endToEndId } = executed;
  const { withholding } = executed;
  return {
    ...context,
    ...sumsOf(withholding),
    explanation: withholding.explanation,
    instalment: instalments[payment.instalment as Instalment].label,
    companyTaxCode: basis.company.profile?.taxCode ?? "",
    payerName: context.letterhead.organisation,
    payerTaxCode: executed.debtor.taxCode,
    paidOn,
    cup: basis.award?.cup ?? "",
    endToEndId,
    executedBy: act.actor.fullName,
  };
}
