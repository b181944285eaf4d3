import type { Transaction } from "#app/data/database.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { alreadyAdded, idOfPostedRow } from "#app/services/posted-row.server.ts";
import { formatEuro } from "#workflows/money.ts";
import { costOfMeasure } from "#workflows/plan/plan-budget.ts";
import type { PlanMeasureForm } from "#workflows/plan/plan-measure-schema.ts";
import { editPlan } from "./edit-plan.server.ts";
import { toMeasureColumns } from "./measure-columns.ts";
import type { PlanDesk } from "./plan-desk.server.ts";
import { savedMeanwhile, tooManyMeasures } from "./plan-refusals.ts";

const MOST_MEASURES = 40;

/** Adds a measure to a plan, from the catalogue or of the company's own. */
export function addMeasure({
  act,
  dossierId,
  measure,
  formKey,
}: {
  act: Act;
  dossierId: string;
  measure: PlanMeasureForm;
  formKey?: string | undefined;
}) {
  const id = idOfPostedRow(act, { dossierId, formKey, content: measure });
  return editPlan({
    act,
    dossierId,
    edit: async ({ tx, plan, desk }) => {
      if (plan.measures.some((before) => before.id === id)) return refused(alreadyAdded);
      if (plan.measures.length >= MOST_MEASURES) return refused(tooManyMeasures);
      if (plan.version === 0) await beginPlan(tx, desk, dossierId);
      const columns = toMeasureColumns(measure);
      if (!(await desk.addMeasure({ id, columns }))) return refused(savedMeanwhile);
      const to = `${columns.title}, ${formatEuro(costOfMeasure(columns))}`;
      return { ok: true, changes: [{ field: "Misura aggiunta", from: "", to }] };
    },
  });
}

async function beginPlan(tx: Transaction, desk: PlanDesk, dossierId: string): Promise<void> {
  await desk.save(await findStaffCounts(tx, dossierId));
}
