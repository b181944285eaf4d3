import {
  findReportBasis,
  recordRecoveryDue,
  updateReport,
  type ReportBasis,
} from "#app/data/monitoring/final-reports.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import type { VerificationReportData } from "#templates/monitoring/verification-report.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import type { Settlement } from "#workflows/monitoring/eligible-expenses.ts";
import { awardOf, intensityOf, settleReport } from "./read-report.ts";
import { expensesAreUnchecked } from "./report-refusals.ts";

type Request = { act: Act; dossierId: string; note: string };

/**
 * The officer closes the verification when every expense has its outcome: the final grant follows
 * from what is admitted, and the balance is paid, nothing, or comes back.
 */
export function verifyReport(request: Request): Promise<Outcome<StateName>> {
  const { act, dossierId, note } = request;
  return performStep({
    act,
    dossierId,
    event: "monitoring.verify",
    prepare: async (tx, dossier) => {
      const basis = await findReportBasis(tx, act.actor, dossierId);
      if (!basis) return refused(changedMeanwhile);
      const unchecked = findUnchecked(basis);
      if (unchecked.length > 0) return refused(expensesAreUnchecked(unchecked));
      return close({ tx, act, dossier, basis, note });
    },
  });
}

function findUnchecked(basis: ReportBasis): string[] {
  return (basis.finalReport?.expenses ?? [])
    .filter(({ eligibleCents }) => eligibleCents === null)
    .map(({ supplier, documentNumber }) => `${supplier}, documento n. ${documentNumber}`);
}

type Work = {
  tx: Transaction;
  act: Act;
  dossier: DossierForStep;
  basis: ReportBasis;
  note: string;
};

async function close(work: Work) {
  const { tx, act, dossier, basis, note } = work;
  const settlement = settleReport(basis);
  const { eligibleCents, finalGrantCents, balanceCents } = settlement;
  await updateReport(tx, dossier.id, {
    verifiedAt: act.now,
    verifiedById: act.actor.userId,
    eligibleCents,
    finalGrantCents,
    balanceCents,
    verificationNote: note,
  });
  if (balanceCents < 0) {
    await recordRecoveryDue(tx, { dossierId: dossier.id, dueCents: -balanceCents });
  }
  const context = await documentContext(tx, { act, dossier, issuer: "province" });
  const granted = formatEuro(basis.award?.amountCents ?? 0);
  return proceed({
    facts: { balanceCents },
    reason: note,
    changes: [
      {
        field: "Spese ammesse",
        from: formatEuro(settlement.declaredCents),
        to: formatEuro(eligibleCents),
      },
      { field: "Incentivo definitivo", from: granted, to: formatEuro(finalGrantCents) },
      { field: "Saldo", from: "", to: formatEuro(balanceCents) },
    ],
    documents: {
      verificationReport: verificationReportData({ act, basis, context, settlement, note }),
    },
  });
}

type Verification = {
  act: Act;
  basis: ReportBasis;
  context: DocumentContext;
  settlement: Settlement;
  note: string;
};

function verificationReportData(verification: Verification): VerificationReportData {
  const { act, basis, context, settlement, note } = verification;
  const { declaredCents, eligibleCents, shareOfEligibleCents } = settlement;
  const { finalGrantCents, paidCents, balanceCents } = settlement;
  return {
    ...context,
    ...{ declaredCents, eligibleCents, shareOfEligibleCents },
    ...{ finalGrantCents, paidCents, balanceCents },
    ...awardOf(basis),
    intensityPercent: intensityOf(basis),
    expenses: (basis.finalReport?.expenses ?? []).map((expense) => ({
      label: `${expense.supplier}, n. ${expense.documentNumber}: ${expense.description}`,
      declaredCents: expense.amountCents,
      admittedCents: expense.eligibleCents ?? 0,
      note: expense.verificationNote,
    })),
    note,
    verifiedBy: act.actor.fullName,
    verifiedAt: formatInstant(act.now),
  };
}
