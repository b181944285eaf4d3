import { automaticPoints } from "../evaluation/automatic-points.ts";
import { proposeDocumentPoints } from "../evaluation/document-points.ts";
import type { CriterionScore, GridInputs } from "../evaluation/grid-inputs.ts";
import { ratio } from "../points.ts";
import type { CriterionCode } from "../programme/grid/grid-criterion.ts";
import type { ConciliationPlan } from "./conciliation-plan.ts";
import { addUpPlan } from "./plan-budget.ts";
import type { PlanCall } from "./plan-call.ts";

/** The criteria that a plan settles by itself: neither the call nor the company's class counts. */
const settledByPlan: readonly CriterionCode[] = ["A3", "B1", "B2", "C1", "C2", "C3", "F1", "F2"];
/** With a call in view also own share and cost per result, against the call's own reference. */
const settledWithCall: readonly CriterionCode[] = [
  ...["A3", "B1", "B2", "C1", "C2", "C3"],
  ...["E1", "E2", "F1", "F2"],
] as CriterionCode[];

/**
 * Points of the grid the plan would get as it stands, by the very rules that will score it. The
 * officer still checks the papers behind A3, B1, F1 and F2; E2 is compared with the call's value
 * until enough applications give a median.
 */
export function previewPoints(plan: ConciliationPlan, call: PlanCall | null): CriterionScore[] {
  if (plan.staffHeads === 0) return [];
  const inputs = toGridInputs(plan, call);
  const reference = {
    value: ratio(call?.referenceCostCents ?? 1, 1),
    origin: "call",
    eligible: 0,
  } as const;
  const minimumOwnSharePercent = call?.minimumOwnSharePercent ?? 0;
  const scores = [
    ...automaticPoints({ inputs, reference, minimumOwnSharePercent }),
    ...proposeDocumentPoints(inputs),
  ];
  return (call ? settledWithCall : settledByPlan).flatMap(
    (code) => scores.find((score) => score.code === code) ?? [],
  );
}

function toGridInputs(plan: ConciliationPlan, call: PlanCall | null): GridInputs {
  const budget = addUpPlan(plan);
  return {
    sizeClass: call?.sizeClass ?? "micro",
    headcount: plan.staffHeads,
    women: plan.staffWomen,
    coveredHeads: plan.coveredHeads,
    coveredWomen: plan.coveredWomen,
    carers: plan.carers,
    coveredCarers: plan.coveredCarers,
    checkupCountsCarers: true,
    incentiveMonths: plan.incentiveMonths,
    maintenanceMonths: plan.maintenanceMonths,
    totalCostCents: budget.totalCents,
    structuralCostCents: budget.structuralCents,
    measures: budget.measures,
    structuralMeasures: budget.structuralMeasures,
    requestedCents: Math.max(0, budget.requestedCents),
    ownShareCents: plan.ownShareCents,
    agreement: {
      kind: "none",
      unionsSigned: 0,
      unionsAsked: 0,
      hourlyLeavePlanned: false,
      hourlyLeaveRegulated: false,
      communicatedToStaff: false,
    },
    secondLevelBargaining: plan.secondLevelBargaining,
    consultationMinutes: plan.consultationMinutes,
    jointFirms: plan.jointFirms,
    networkContract: plan.networkContract,
    serviceAgreements: plan.serviceAgreements,
    serviceAgreementMonths: plan.serviceAgreementMonths,
  };
}
