import { refused, type Act } from "#app/services/act.server.ts";
import { listMeasureChanges } from "#workflows/plan/plan-changes.ts";
import type { PlanMeasureForm } from "#workflows/plan/plan-measure-schema.ts";
import { editPlan } from "./edit-plan.server.ts";
import { toComparable, toMeasureColumns } from "./measure-columns.ts";
import { measureNotFound, savedMeanwhile } from "./plan-refusals.ts";

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
  return editPlan({
    act,
    dossierId,
    edit: async ({ plan, desk }) => {
      const before = plan.measures.find(({ id }) => id === measureId);
      if (!before) return refused(measureNotFound);
      const columns = toMeasureColumns(measure);
      const { version } = measure;
      if (!(await desk.saveMeasure({ id: measureId, version, columns })))
        return refused(savedMeanwhile);
      return { ok: true, changes: listMeasureChanges(before, toComparable(columns)) };
    },
  });
}
