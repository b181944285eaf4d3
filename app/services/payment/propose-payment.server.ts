import {
  findPaymentBasis,
  recordPayment,
  recordPublication,
  type PaymentBasis,
} from "#app/data/payment/payments.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatEuro } from "#workflows/money.ts";
import { instalments } from "#workflows/payment/instalments.ts";
import {
  blockingReasons,
  paymentMayGo,
  type PaymentCheck,
} from "#workflows/payment/payment-checks.ts";
import type { PaymentProposal } from "#workflows/payment/payment-schemas.ts";
import type { Withholding } from "#workflows/payment/withholding.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import {
  assessChecks,
  assessWithholding,
  findDueInstalment,
  type DueInstalment,
} from "./assess-payment.ts";
import { paymentIsBlocked } from "./payment-refusals.ts";
import { settlementSheetData } from "./settlement-sheet-data.ts";

type Request = { act: Act; dossierId: string; proposal: PaymentProposal };

type Assessment = {
  basis: PaymentBasis;
  due: DueInstalment;
  checks: PaymentCheck[];
  withholding: Withholding;
};

/**
 * The accountant proposes the instalment that is due, with the checks made. Nothing is proposed
 * while a check blocks it; the refusal lists every reason.
 */
export function proposePayment({ act, dossierId, proposal }: Request): Promise<Outcome<StateName>> {
  return performStep({
    act,
    dossierId,
    event: "payment.propose",
    prepare: async (tx, dossier) => {
      const assessed = await assess({ tx, act, dossierId, proposal });
      if (!assessed.ok) return assessed;
      return propose({ tx, act, dossier, proposal, ...assessed.value });
    },
  });
}

async function assess(
  request: Request & { tx: Transaction },
): Promise<{ ok: true; value: Assessment } | { ok: false; refusal: Refusal }> {
  const { tx, act, dossierId, proposal } = request;
  const basis = await findPaymentBasis(tx, act.actor, dossierId);
  const due = basis && findDueInstalment(basis);
  if (!basis || !due) throw new Error("A dossier in payment has an award");
  const problems = findSumProblems({ due, proposal, today: dayInRome(act.now) });
  const checks = assessChecks({ basis, due, evidence: proposal });
  if (problems.length > 0 || !paymentMayGo(checks)) {
    return refused(paymentIsBlocked([...problems, ...blockingReasons(checks)]));
  }
  const { grossCents } = due;
  const { capitalGoodsCents, paymentDay } = proposal;
  const withholding = assessWithholding(basis, { grossCents, capitalGoodsCents, paymentDay });
  return { ok: true, value: { basis, due, checks, withholding } };
}

type ProposedSums = { due: DueInstalment; proposal: PaymentProposal; today: string };

function findSumProblems({ due, proposal, today }: ProposedSums): string[] {
  const problems: string[] = [];
  if (proposal.capitalGoodsCents > due.grossCents) {
    problems.push(
      `La quota per beni strumentali supera la somma lorda (${formatEuro(due.grossCents)}).`,
    );
  }
  if (proposal.paymentDay < today)
    problems.push("Il giorno previsto per il pagamento è già passato.");
  return problems;
}

type Work = Assessment & {
  tx: Transaction;
  act: Act;
  dossier: DossierForStep;
  proposal: PaymentProposal;
};

async function propose(work: Work) {
  const { tx, act, dossier, proposal, basis, due, checks, withholding } = work;
  const { paymentDay, commitment, publishedOn } = proposal;
  await recordPublication(tx, { dossierId: dossier.id, publishedOn });
  await recordPayment(tx, {
    id: act.newId(),
    dossierId: dossier.id,
    instalment: due.instalment,
    grossCents: withholding.grossCents,
    capitalGoodsCents: withholding.capitalGoodsCents,
    withheldCents: withholding.withheldCents,
    netCents: withholding.netCents,
    withholdingReason: withholding.explanation,
    checks: JSON.stringify({ evidence: proposal, checks }),
    commitment,
    proposedById: act.actor.userId,
    proposedByName: act.actor.fullName,
    proposedAt: act.now,
  });
  const context = await documentContext(tx, { act, dossier, issuer: "province" });
  const sheet = { act, context, basis, due, withholding, checks, paymentDay, commitment };
  const { label } = instalments[due.instalment];
  return proceed({
    facts: { paymentChecksArePassed: true },
    changes: [
      { field: `${label}, lordo`, from: "", to: formatEuro(withholding.grossCents) },
      { field: `${label}, ritenuta`, from: "", to: formatEuro(withholding.withheldCents) },
      { field: `${label}, netto`, from: "", to: formatEuro(withholding.netCents) },
    ],
    documents: { settlementSheet: settlementSheetData(sheet) },
  });
}
