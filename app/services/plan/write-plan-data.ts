import type { PlanData, PlannedMeasure } from "#templates/plan/plan.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import type { ConciliationPlan, PlanMeasure } from "#workflows/plan/conciliation-plan.ts";
import { addUpPlan, costOfMeasure, type PlanBudget } from "#workflows/plan/plan-budget.ts";
import {
  bargainingLevels,
  costItemKeys,
  costItems,
  sharingManners,
} from "#workflows/plan/plan-choices.ts";
import { describeReach } from "#workflows/plan/describe-reach.ts";
import { drawTimetable } from "#workflows/plan/plan-timetable.ts";
import { areas } from "#workflows/programme/areas.ts";
import { structuralEvidence } from "#workflows/programme/measures/catalogue-measure.ts";
import { findMeasure } from "#workflows/programme/measures/measure-catalogue.ts";

type Approval = DocumentContext &
  Pick<PlanData, "approvedBy" | "approvedAt"> & { version?: PlanData["version"] & object };

/** What the plan's document says, frozen at approval. @throws Error for a plan without days. */
export function writePlanData(plan: ConciliationPlan, approval: Approval): PlanData {
  const timetable = drawTimetable(plan);
  if (!timetable) throw new Error("A plan without days cannot be approved");
  return {
    ...approval,
    title: plan.title,
    aim: plan.aim,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    incentiveMonths: plan.incentiveMonths,
    maintenanceMonths: plan.maintenanceMonths,
    staffHeads: plan.staffHeads,
    coveredHeads: plan.coveredHeads,
    coveredWomen: plan.coveredWomen,
    carers: plan.carers,
    coveredCarers: plan.coveredCarers,
    sharing: {
      day: plan.sharedOn ?? "",
      manner: plan.sharingManner === null ? "" : sharingManners[plan.sharingManner],
      participants: plan.sharingParticipants ?? 0,
      evidence: plan.sharingEvidence,
    },
    bargaining: bargainingLevels[plan.secondLevelBargaining],
    network: describeNetwork(plan),
    measures: plan.measures.map(writeMeasure),
    budget: writeBudget(addUpPlan(plan)),
    timetable,
  };
}

function writeMeasure(measure: PlanMeasure): PlannedMeasure {
  const record = measure.catalogueCode === null ? null : findMeasure(measure.catalogueCode);
  const evidence = measure.evidenceKind === null ? "" : structuralEvidence[measure.evidenceKind];
  return {
    code: measure.catalogueCode ?? "",
    title: measure.title,
    area: areas[measure.area].label,
    aim: measure.aim,
    answersNeed: measure.answersNeed,
    personsReached: measure.personsReached,
    reach: describeReach(measure),
    startsOn: measure.startsOn,
    endsOn: measure.endsOn,
    structural: measure.structural,
    evidence: [evidence, measure.evidenceReference].filter((part) => part !== "").join(": "),
    legalBasis: record?.legalBasis ?? "",
    costs: listCosts(measure).filter(({ amountCents }) => amountCents > 0),
    totalCents: costOfMeasure(measure),
    responsible: measure.responsible,
    indicator: measure.indicator,
    baseline: measure.baseline,
    target: measure.target,
  };
}

function writeBudget({ byItem, ...sums }: PlanBudget): PlanData["budget"] {
  const { totalCents, structuralCents, ownShareCents, otherFundsCents, requestedCents } = sums;
  return {
    byItem: listCosts(byItem),
    totalCents,
    structuralCents,
    ownShareCents,
    otherFundsCents,
    requestedCents,
    ineligibleCents: sums.ineligibleCents,
  };
}

function listCosts(amounts: PlanBudget["byItem"]) {
  return costItemKeys.map((item) => ({ item: costItems[item], amountCents: amounts[item] }));
}

/** One sentence on who takes part and which services the company has agreements with. */
function describeNetwork(plan: ConciliationPlan): string {
  const firms =
    plan.jointFirms === 1
      ? "L'impresa partecipa da sola"
      : `Partecipano insieme ${String(plan.jointFirms)} imprese`;
  const contract = plan.networkContract ? ", con contratto di rete" : "";
  const services =
    plan.serviceAgreements === 0
      ? "nessuna convenzione con i servizi"
      : `convenzioni con i servizi: ${String(plan.serviceAgreements)}, di almeno ${String(plan.serviceAgreementMonths)} mesi`;
  return `${firms}${contract}; ${services}.`;
}
