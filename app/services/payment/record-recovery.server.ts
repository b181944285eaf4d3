import { findPaymentBasis, recordRecoveryReceipt } from "#app/data/payment/payments.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome, onDay } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import type { RecoveryReceipt } from "#workflows/payment/payment-schemas.ts";

/** The accountant records that the sum due has come back whole; only then the dossier goes on. */
export function recordRecovery(request: {
  act: Act;
  dossierId: string;
  receipt: RecoveryReceipt;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, receipt } = request;
  return performStep({
    act,
    dossierId,
    event: "payment.recordRecovery",
    prepare: async (tx) => {
      const basis = await findPaymentBasis(tx, act.actor, dossierId);
      const dueCents = basis?.recovery?.dueCents;
      if (dueCents === undefined) throw new Error("A recovery has its sum since the verification");
      const problems = findProblems({ receipt, dueCents, today: dayInRome(act.now) });
      if (problems.length > 0) return refused(recoveryIsIncomplete(problems));
      const recordedById = act.actor.userId;
      const recorded = await recordRecoveryReceipt(tx, { dossierId, ...receipt, recordedById });
      if (!recorded) return refused(changedMeanwhile);
      const received = `${formatEuro(receipt.receivedCents)} ${onDay(receipt.receivedOn)}`;
      return proceed({
        changes: [{ field: "Somma restituita", from: formatEuro(dueCents), to: received }],
        reason: receipt.reference,
      });
    },
  });
}

type Returned = { receipt: RecoveryReceipt; dueCents: Cents; today: string };

function findProblems({ receipt, dueCents, today }: Returned): string[] {
  const problems: string[] = [];
  if (receipt.receivedCents !== dueCents) {
    problems.push(`La somma da restituire è ${formatEuro(dueCents)}, né più né meno.`);
  }
  if (receipt.receivedOn > today) problems.push("La data dell'incasso è futura.");
  return problems;
}

function recoveryIsIncomplete(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "La restituzione non è registrata.",
    why: "I dati dell'incasso non corrispondono alla somma dovuta.",
    remedy: "Correggi i punti elencati.",
    problems,
  };
}
