import { changePayment, listPayments } from "#app/data/payment/payments.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatEuro } from "#workflows/money.ts";
import { mayTakeInHand } from "#workflows/payment/three-people.ts";
import { findOpenPayment } from "./assess-payment.ts";
import { noOpenPayment, samePerson } from "./payment-refusals.ts";

/** The manager approves what the accountant proposed; never the same person. */
export function approvePayment(request: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId } = request;
  return performStep({
    act,
    dossierId,
    event: "payment.approve",
    prepare: async (tx) => {
      const payment = findOpenPayment(await listPayments(tx, dossierId));
      if (!payment) return refused(noOpenPayment);
      if (!mayTakeInHand(payment, act.actor.userId)) return refused(samePerson);
      const { userId, fullName } = act.actor;
      const approved = await changePayment(tx, {
        id: payment.id,
        stillSo: { approvedAt: null, rejectedAt: null },
        data: { approvedById: userId, approvedByName: fullName, approvedAt: act.now },
      });
      if (!approved) return refused(noOpenPayment);
      const netto = formatEuro(payment.netCents);
      return proceed({ changes: [{ field: "Netto approvato", from: "", to: netto }] });
    },
  });
}
