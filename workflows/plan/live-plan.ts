import { parseEuro } from "../money.ts";
import type { ConciliationPlan, PlanMeasure } from "./conciliation-plan.ts";
import { bargainingLevelKeys } from "./plan-choices.ts";

/** Which form of the plan is being typed in; a measure by its id, "new" for one to come. */
export type PlanForm = { part: "general" | "sharing" } | { part: "measure"; measureId: string };

type Typed = Readonly<Record<string, string | string[]>>;

/**
 * The plan with what stands in a form right now, half-typed figures left as they were: for sums and
 * points that follow the typing. Nothing is judged here, and nothing of it is stored.
 */
export function applyTyped(plan: ConciliationPlan, form: PlanForm, typed: Typed): ConciliationPlan {
  if (form.part === "measure") return applyMeasure(plan, form.measureId, typed);
  return form.part === "general" ? applyGeneral(plan, typed) : applySharing(plan, typed);
}

function applyGeneral(plan: ConciliationPlan, typed: Typed): ConciliationPlan {
  const next = { ...plan };
  for (const field of ["ownShareCents", "otherFundsCents"] as const)
    next[field] = readCents(typed[field]) ?? plan[field];
  for (const field of [
    ...(["incentiveMonths", "maintenanceMonths", "coveredHeads"] as const),
    ...(["coveredWomen", "carers", "coveredCarers"] as const),
  ])
    next[field] = readCount(typed[field]) ?? plan[field];
  return next;
}

function applySharing(plan: ConciliationPlan, typed: Typed): ConciliationPlan {
  const level = bargainingLevelKeys.find((key) => key === typed["secondLevelBargaining"]);
  return {
    ...plan,
    consultationMinutes: typed["consultationMinutes"] === "on",
    networkContract: typed["networkContract"] === "on",
    secondLevelBargaining: level ?? plan.secondLevelBargaining,
    jointFirms: readCount(typed["jointFirms"]) ?? plan.jointFirms,
    serviceAgreements: readCount(typed["serviceAgreements"]) ?? plan.serviceAgreements,
    serviceAgreementMonths:
      readCount(typed["serviceAgreementMonths"]) ?? plan.serviceAgreementMonths,
  };
}

function applyMeasure(plan: ConciliationPlan, id: string, typed: Typed): ConciliationPlan {
  const before = plan.measures.find((measure) => measure.id === id);
  const measure = typeOver(before ?? { ...unwritten, id }, typed);
  const measures = before
    ? plan.measures.map((one) => (one.id === id ? measure : one))
    : [...plan.measures, measure];
  return { ...plan, measures };
}

function typeOver(measure: PlanMeasure, typed: Typed): PlanMeasure {
  const next = { ...measure };
  for (const field of [
    ...(["staffCents", "servicesCents", "capitalGoodsCents"] as const),
    ...(["trainingCents", "consultingCents", "ineligibleCents"] as const),
  ])
    next[field] = readCents(typed[field]) ?? measure[field];
  const permanence = typed["permanence"];
  if (typeof permanence === "string") next.structural = permanence === "structural";
  const title = typed["title"];
  if (typeof title === "string" && title.trim() !== "") next.title = title.trim();
  return next;
}

const unwritten: PlanMeasure = {
  id: "",
  catalogueCode: null,
  title: "questa misura",
  area: "TEM",
  aim: "",
  answersNeed: "",
  personsReached: 0,
  womenReached: 0,
  carersReached: 0,
  womenCarersReached: 0,
  startsOn: "",
  endsOn: "",
  structural: false,
  evidenceKind: null,
  evidenceReference: "",
  staffCents: 0,
  servicesCents: 0,
  capitalGoodsCents: 0,
  trainingCents: 0,
  consultingCents: 0,
  ineligibleCents: 0,
  responsible: "",
  indicator: "",
  baseline: "",
  target: "",
  remarks: "",
  verdict: "",
  reply: "",
  version: 0,
};

function readCents(typed: string | string[] | undefined): number | null {
  const cents = typeof typed === "string" ? parseEuro(typed) : null;
  return cents !== null && cents >= 0 ? cents : null;
}

function readCount(typed: string | string[] | undefined): number | null {
  if (typeof typed !== "string" || !/^\d{1,3}(\.?\d{3})*$|^\d+$/.test(typed.trim())) return null;
  const count = Number(typed.replaceAll(".", ""));
  return count <= 1_000_000 ? count : null;
}
