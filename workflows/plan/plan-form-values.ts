import { formatCents } from "../money.ts";
import { findMeasure } from "../programme/measures/measure-catalogue.ts";
import type { MeasureCode } from "../programme/measures/catalogue-measure.ts";
import { planIsDescribed, type ConciliationPlan, type PlanMeasure } from "./conciliation-plan.ts";
import { costItemKeys, type CostItem } from "./plan-choices.ts";

/** The fields of a form as a person would have typed them. */
export type TypedValues = Record<string, string>;

/** The general part of a plan as typed; empty fields where nothing is written yet. */
export function typeGeneral(plan: ConciliationPlan): TypedValues {
  const version = String(plan.version);
  if (!planIsDescribed(plan)) return { version, ownShareCents: "0", otherFundsCents: "0" };
  return {
    version,
    title: plan.title,
    aim: plan.aim,
    startsOn: plan.startsOn,
    incentiveMonths: String(plan.incentiveMonths),
    maintenanceMonths: String(plan.maintenanceMonths),
    coveredHeads: String(plan.coveredHeads),
    coveredWomen: String(plan.coveredWomen),
    carers: String(plan.carers),
    coveredCarers: String(plan.coveredCarers),
    ownShareCents: formatCents(plan.ownShareCents),
    otherFundsCents: formatCents(plan.otherFundsCents),
  };
}

/** The sharing part of a plan as typed. */
export function typeSharing(plan: ConciliationPlan): TypedValues {
  return {
    version: String(plan.version),
    sharedOn: plan.sharedOn ?? "",
    sharingManner: plan.sharingManner ?? "",
    sharingParticipants: plan.sharingParticipants === null ? "" : String(plan.sharingParticipants),
    sharingEvidence: plan.sharingEvidence,
    ...tick("consultationMinutes", plan.consultationMinutes),
    secondLevelBargaining: plan.secondLevelBargaining,
    jointFirms: String(plan.jointFirms),
    ...tick("networkContract", plan.networkContract),
    serviceAgreements: String(plan.serviceAgreements),
    serviceAgreementMonths: String(plan.serviceAgreementMonths),
  };
}

/** A measure as typed. */
export function typeMeasure(measure: PlanMeasure): TypedValues {
  return {
    version: String(measure.version),
    catalogueCode: measure.catalogueCode ?? "",
    title: measure.title,
    area: measure.area,
    aim: measure.aim,
    answersNeed: measure.answersNeed,
    personsReached: String(measure.personsReached),
    womenReached: String(measure.womenReached),
    carersReached: String(measure.carersReached),
    womenCarersReached: String(measure.womenCarersReached),
    startsOn: measure.startsOn,
    endsOn: measure.endsOn,
    permanence: measure.structural ? "structural" : "temporary",
    evidenceKind: measure.evidenceKind ?? "",
    evidenceReference: measure.evidenceReference,
    ...typeCosts(measure),
    ineligibleCents: formatCents(measure.ineligibleCents),
    responsible: measure.responsible,
    indicator: measure.indicator,
    baseline: measure.baseline,
    target: measure.target,
    reply: measure.reply,
  };
}

/** A new measure with what the catalogue and the plan already know. */
export function typeNewMeasure(plan: ConciliationPlan, code: MeasureCode | null): TypedValues {
  const nothing = { staffCents: 0, servicesCents: 0, capitalGoodsCents: 0 };
  const blank = {
    version: "0",
    catalogueCode: code ?? "",
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    ...typeCosts({ ...nothing, trainingCents: 0, consultingCents: 0 }),
    ineligibleCents: "0",
  };
  if (code === null) return blank;
  const record = findMeasure(code);
  return {
    ...blank,
    title: record.name,
    area: record.areas[0],
    ...(record.permanence === "temporary"
      ? { permanence: "temporary" }
      : { permanence: "structural", evidenceKind: record.structuralEvidence[0] ?? "" }),
    indicator: record.indicators[0],
  };
}

function typeCosts(costs: Record<CostItem, number>): TypedValues {
  return Object.fromEntries(costItemKeys.map((item) => [item, formatCents(costs[item])]));
}

function tick(name: string, isTicked: boolean): TypedValues {
  return isTicked ? { [name]: "on" } : {};
}
