import { changePayment, listPayments } from "#app/data/payment/payments.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { findOpenPayment } from "./assess-payment.ts";
import { noOpenPayment } from "./payment-refusals.ts";

/** The manager sends a proposal back, or takes an approval back before the money leaves. */
export function rejectPayment(request: {
  act: Act;
  dossierId: string;
  reason: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, reason } = request;
  return performStep({
    act,
    dossierId,
    event: "payment.reject",
    prepare: async (tx) => {
      const payment = findOpenPayment(await listPayments(tx, dossierId));
      if (!payment) return refused(noOpenPayment);
      const rejected = await changePayment(tx, {
        id: payment.id,
        stillSo: { executedAt: null, rejectedAt: null },
        data: { rejectedAt: act.now, rejectionReason: reason },
      });
      return rejected ? proceed({ reason }) : refused(noOpenPayment);
    },
  });
}
