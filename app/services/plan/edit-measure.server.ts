import { savePlanMeasure } from "#app/data/plan/plans.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { listMeasureChanges } from "#workflows/plan/plan-changes.ts";
import type { PlanMeasureForm } from "#workflows/plan/plan-measure-schema.ts";
import { toComparable, toMeasureColumns } from "./measure-columns.ts";
import { measureNotFound, savedMeanwhile } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** Writes a measure of a plan anew; refused when somebody else did so since it was read. */
export function editMeasure({
  act,
  dossierId,
  measureId,
  measure,
}: {
  act: Act;
  dossierId: string;
  measureId: string;
  measure: PlanMeasureForm;
}) {
  return performStep({
    act,
    dossierId,
    event: "plan.save",
    prepare: async (tx) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      const before = plan.measures.find(({ id }) => id === measureId);
      if (!before) return refused(measureNotFound);
      const columns = toMeasureColumns(measure);
      const { version } = measure;
      const isSaved = await savePlanMeasure(tx, { dossierId, id: measureId, version, columns });
      if (!isSaved) return refused(savedMeanwhile);
      return proceed({ changes: listMeasureChanges(before, toComparable(columns)) });
    },
  });
}
