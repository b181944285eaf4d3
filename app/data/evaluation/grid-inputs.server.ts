import type { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import {
  readAgreementEvidence,
  type AgreementKind,
} from "#workflows/agreement/agreement-evidence.ts";
import { readClauses } from "#workflows/agreement/hourly-leave-clauses.ts";
import { numberIn, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { BonusGrounds } from "#workflows/evaluation/bonus-points.ts";
import type { GridInputs } from "#workflows/evaluation/grid-inputs.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import type { BargainingLevel } from "#workflows/plan/plan-choices.ts";
import type { SizeClass } from "#workflows/programme/rule-sets.ts";

const gridSources = {
  call: true,
  plan: { include: { measures: true } },
  agreement: { include: { signatures: { include: { organisation: true } } } },
  application: true,
  checkupSections: { where: { section: "C" } },
} satisfies Prisma.DossierInclude;

type GridSources = Prisma.DossierGetPayload<{ include: typeof gridSources }>;

/** What the grid reads of an application and the grounds for points outside it. */
export type GridCase = { inputs: GridInputs; bonus: BonusGrounds };

/**
 * The data of an application as the grid reads them. Ownership has been asked by the caller; the
 * rows no longer change once the application is protocolled, signatures count up to the deadline.
 * @throws Error when the dossier has not been submitted to a call.
 */
export async function findGridCase(read: ReadClient, dossierId: string): Promise<GridCase> {
  const [row, earlierRevocations, unions] = await Promise.all([
    read.dossier.findUniqueOrThrow({ where: { id: dossierId }, include: gridSources }),
    read.dossier.count({
      where: {
        company: { dossiers: { some: { id: dossierId } } },
        state: "revoked",
        id: { not: dossierId },
      },
    }),
    countUnions(read),
  ]);
  return {
    inputs: toGridInputs(row, unions),
    bonus: {
      genderCertificate: row.application?.genderCertificate ?? false,
      whpMember: row.application?.whpMember ?? false,
      earlierRevocation: earlierRevocations > 0,
    },
  };
}

function countUnions(read: ReadClient): Promise<number> {
  return read.organisation.count({ where: { kind: "union" } });
}

function toGridInputs(row: GridSources, unionsAsked: number): GridInputs {
  const { plan, application, call } = row;
  if (!plan || !application || !call) throw new Error(`Dossier ${row.code} was never submitted`);
  const budget = addUpPlan(plan);
  const requestedCents = application.requestedCents ?? 0;
  return {
    sizeClass: application.computedClass as SizeClass,
    headcount: plan.staffHeads,
    women: plan.staffWomen,
    coveredHeads: plan.coveredHeads,
    coveredWomen: plan.coveredWomen,
    carers: plan.carers,
    coveredCarers: plan.coveredCarers,
    checkupCountsCarers: countsCarers(row),
    incentiveMonths: plan.incentiveMonths,
    maintenanceMonths: plan.maintenanceMonths,
    totalCostCents: budget.totalCents,
    structuralCostCents: budget.structuralCents,
    measures: budget.measures,
    structuralMeasures: budget.structuralMeasures,
    requestedCents,
    // What the company pays in fact: all that neither the grant nor others cover.
    ownShareCents: Math.max(0, budget.totalCents - requestedCents - budget.otherFundsCents),
    agreement: readEvidence(row, { closesOn: call.closesOn, unionsAsked }),
    secondLevelBargaining: plan.secondLevelBargaining as BargainingLevel,
    consultationMinutes: plan.consultationMinutes,
    jointFirms: plan.jointFirms,
    networkContract: plan.networkContract,
    serviceAgreements: plan.serviceAgreements,
    serviceAgreementMonths: plan.serviceAgreementMonths,
  };
}

function countsCarers({ checkupSections: [section] }: GridSources): boolean {
  const answers = JSON.parse(section?.answers ?? "{}") as CheckupAnswers;
  return ["C01.young", "C01.older", "C02"].some((name) => (numberIn(answers, name) ?? 0) > 0);
}

/** Signatures count up to the call's last day, midnight in Rome. */
function readEvidence(
  { agreement, plan }: GridSources,
  { closesOn, unionsAsked }: { closesOn: string; unionsAsked: number },
) {
  const acts = (agreement?.signatures ?? [])
    .filter(({ signedAt }) => dayInRome(signedAt) <= closesOn)
    .map(({ organisation, act, signedAt }) => ({
      isCompany: organisation.kind === "company",
      act: act === "signed" ? ("signed" as const) : ("refused" as const),
      signedAt,
    }));
  return readAgreementEvidence({
    kind: (agreement?.kind ?? "draft") as AgreementKind,
    clauses: agreement ? readClauses(agreement) : null,
    acts,
    unionsAsked,
    deadline: null,
    hourlyLeavePlanned:
      plan?.measures.some(({ catalogueCode }) => catalogueCode === "M16") ?? false,
  });
}
