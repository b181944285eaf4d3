import { addPlanMeasure, savePlan } from "#app/data/plan/plans.server.ts";
import { findStaffCounts } from "#app/data/plan/staff-counts.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { alreadyAdded, idOfPostedRow } from "#app/services/posted-row.server.ts";
import { formatEuro } from "#workflows/money.ts";
import { costOfMeasure } from "#workflows/plan/plan-budget.ts";
import type { PlanMeasureForm } from "#workflows/plan/plan-measure-schema.ts";
import { toMeasureColumns } from "./measure-columns.ts";
import { tooManyMeasures } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

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
  return performStep({
    act,
    dossierId,
    event: "plan.save",
    prepare: async (tx) => {
      const plan = await readPlan(tx, act.actor, dossierId);
      if (plan.measures.some((before) => before.id === id)) return refused(alreadyAdded);
      if (plan.measures.length >= MOST_MEASURES) return refused(tooManyMeasures);
      if (plan.version === 0) await beginPlan(tx, act, dossierId);
      const columns = toMeasureColumns(measure);
      await addPlanMeasure(tx, { dossierId, id, columns });
      const to = `${columns.title}, ${formatEuro(costOfMeasure(columns))}`;
      return proceed({ changes: [{ field: "Misura aggiunta", from: "", to }] });
    },
  });
}

async function beginPlan(tx: Transaction, act: Act, dossierId: string): Promise<void> {
  const changes = await findStaffCounts(tx, dossierId);
  await savePlan(tx, { dossierId, changes, savedAt: act.now });
}
