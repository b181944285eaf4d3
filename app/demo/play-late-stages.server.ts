import { findReportBasis } from "#app/data/monitoring/final-reports.server.ts";
import { decideBonus } from "#app/services/bonus/decide-bonus.server.ts";
import { examineBonus } from "#app/services/bonus/examine-bonus.server.ts";
import { requestBonus } from "#app/services/bonus/request-bonus.server.ts";
import { addExpense } from "#app/services/monitoring/add-expense.server.ts";
import { checkExpense } from "#app/services/monitoring/check-expense.server.ts";
import { saveReport } from "#app/services/monitoring/save-report.server.ts";
import { submitReport } from "#app/services/monitoring/submit-report.server.ts";
import { verifyReport } from "#app/services/monitoring/verify-report.server.ts";
import { approvePayment } from "#app/services/payment/approve-payment.server.ts";
import { executePayment } from "#app/services/payment/execute-payment.server.ts";
import { proposePayment } from "#app/services/payment/propose-payment.server.ts";
import { recordRecovery } from "#app/services/payment/record-recovery.server.ts";
import { reachedField } from "#workflows/monitoring/report-schema.ts";
import type { DossierInput } from "./dossier-input.ts";
import { expectDone, type Play } from "./player.server.ts";

type Instalment = NonNullable<DossierInput["advance"]>;
type Monitoring = NonNullable<DossierInput["monitoring"]>;
type Bonus = NonNullable<DossierInput["bonus"]>;

/** One instalment through its three pairs of hands. */
export async function playInstalment(play: Play, instalment: Instalment): Promise<void> {
  const { dossierId, actOf } = play;
  const { proposal, proposedOn, approvedOn, executedOn } = instalment;
  const proposed = actOf("accountant", proposedOn);
  await expectDone("payment.propose", proposePayment({ act: proposed, dossierId, proposal }));
  if (approvedOn === undefined) return;
  const approved = actOf("manager", approvedOn);
  await expectDone("payment.approve", approvePayment({ act: approved, dossierId }));
  if (executedOn === undefined) return;
  const executed = actOf("payer", executedOn);
  await expectDone("payment.execute", executePayment({ act: executed, dossierId }));
}

/** What came back. */
export async function playRecovery(
  { dossierId, actOf }: Play,
  { on, receipt }: NonNullable<DossierInput["recovery"]>,
): Promise<void> {
  const act = actOf("accountant", on);
  await expectDone("payment.recordRecovery", recordRecovery({ act, dossierId, receipt }));
}

/** The final report with its expenses, and what the officer admits of them. */
export async function playMonitoring(play: Play, monitoring: Monitoring): Promise<void> {
  const { dossierId, actOf } = play;
  const { writtenOn, submittedOn, verifiedOn, note } = monitoring;
  const measureIds = await listMeasureIds(play);
  for (const { measure, expense } of monitoring.expenses) {
    const measureId = measureIds[measure - 1] ?? "";
    const act = actOf("company", writtenOn);
    await expectDone(
      "monitoring.save",
      addExpense({ act, dossierId, expense: { ...expense, measureId } }),
    );
  }
  const { activities, results, coveredHeads } = monitoring;
  const reached = Object.fromEntries(
    measureIds.map((id, index) => [reachedField(id), monitoring.reached[index] ?? ""]),
  );
  const draft = { activities, results, coveredHeads, ...reached };
  const writes = actOf("company", writtenOn);
  await expectDone("monitoring.save", saveReport({ act: writes, dossierId, draft }));
  if (submittedOn === undefined) return;
  const submits = actOf("company", submittedOn);
  await expectDone("monitoring.submitReport", submitReport({ act: submits, dossierId }));
  if (verifiedOn === undefined) return;
  await playVerification(play, monitoring, verifiedOn);
  const act = actOf("caseOfficer", verifiedOn);
  await expectDone("monitoring.verify", verifyReport({ act, dossierId, note }));
}

async function playVerification(play: Play, monitoring: Monitoring, day: string): Promise<void> {
  const { dossierId, actOf } = play;
  const basis = await findBasis(play, day);
  const stored = basis?.finalReport?.expenses ?? [];
  for (const { expense, admitted, note } of monitoring.expenses) {
    const row = stored.find(
      ({ supplier, documentNumber: number }) =>
        `${supplier} ${number}` === `${expense.supplier} ${expense.documentNumber}`,
    );
    const outcome = { admittedCents: admitted ?? expense.amountCents, note };
    const act = actOf("caseOfficer", day);
    await expectDone(
      "monitoring.checkExpense",
      checkExpense({ act, dossierId, expenseId: row?.id ?? "", outcome }),
    );
  }
}

/** The bonus: request, examination, decision. */
export async function playBonus(play: Play, bonus: Bonus): Promise<void> {
  const { dossierId, actOf } = play;
  const measureIds = await listMeasureIds(play);
  const { line, coveredHeads, actKind, structuralAct, structuralActOn, actMonths } = bonus;
  const keptMeasureIds = bonus.keptMeasures.flatMap((number) => measureIds[number - 1] ?? []);
  await expectDone(
    "bonus.request",
    requestBonus({
      act: actOf("company", bonus.requestedOn),
      dossierId,
      request: {
        ...{ line, coveredHeads, actKind, structuralAct, structuralActOn, actMonths },
        keptMeasureIds,
        motivation: bonus.motivation,
      },
    }),
  );
  if (!bonus.examination) return;
  const { on, ...examination } = bonus.examination;
  const act = actOf("caseOfficer", on);
  await expectDone("bonus.examine", examineBonus({ act, dossierId, examination }));
  if (bonus.decision) await playBonusDecision(play, bonus.decision);
}

async function playBonusDecision(
  { dossierId, actOf }: Play,
  decision: NonNullable<Bonus["decision"]>,
): Promise<void> {
  const granted = decision.outcome === "granted";
  const verdict = granted
    ? ({ granted, amountCents: decision.amount } as const)
    : ({ granted } as const);
  const act = actOf("manager", decision.on);
  await expectDone(
    granted ? "bonus.grant" : "bonus.refuse",
    decideBonus({ act, dossierId, verdict, decisionReason: decision.reason }),
  );
}

async function listMeasureIds(play: Play): Promise<string[]> {
  const basis = await findBasis(play, play.input.company.registeredOn);
  return (basis?.plan?.measures ?? []).map(({ id }) => id);
}

function findBasis({ database, dossierId, actOf }: Play, day: string) {
  return findReportBasis(database.read, actOf("company", day).actor, dossierId);
}
