import type { MeasureColumns } from "#app/data/plan/plans.server.ts";
import type { PlanMeasure } from "#workflows/plan/conciliation-plan.ts";
import { nameMeasure, type PlanMeasureForm } from "#workflows/plan/plan-measure-schema.ts";

/**
 * The columns a measure's form fills. A temporary measure keeps its evidence too: a premium that
 * becomes welfare needs its filed agreement even for a time.
 */
export function toMeasureColumns(form: PlanMeasureForm): MeasureColumns {
  return {
    ...nameMeasure(form),
    catalogueCode: form.catalogueCode,
    aim: form.aim,
    answersNeed: form.answersNeed,
    personsReached: form.personsReached,
    womenReached: form.womenReached,
    carersReached: form.carersReached,
    womenCarersReached: form.womenCarersReached,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    structural: form.permanence === "structural",
    evidenceKind: form.evidenceKind ?? "",
    evidenceReference: form.evidenceKind === null ? "" : form.evidenceReference,
    staffCents: form.staffCents,
    servicesCents: form.servicesCents,
    capitalGoodsCents: form.capitalGoodsCents,
    trainingCents: form.trainingCents,
    consultingCents: form.consultingCents,
    ineligibleCents: form.ineligibleCents,
    responsible: form.responsible,
    indicator: form.indicator,
    baseline: form.baseline,
    target: form.target,
    reply: form.reply,
  };
}

/** The same values as the plan holds them, to compare with what was there before. */
export function toComparable(columns: MeasureColumns): Partial<PlanMeasure> {
  return {
    ...columns,
    catalogueCode: columns.catalogueCode as PlanMeasure["catalogueCode"],
    area: columns.area as PlanMeasure["area"],
    evidenceKind:
      columns.evidenceKind === "" ? null : (columns.evidenceKind as PlanMeasure["evidenceKind"]),
  };
}
