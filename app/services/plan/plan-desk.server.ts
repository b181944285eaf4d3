import type { Transaction } from "#app/data/database.server.ts";
import { savePlanVersion, type PlanVersion } from "#app/data/plan/plan-versions.server.ts";
import {
  addPlanMeasure,
  removePlanMeasure,
  savePlan,
  savePlanMeasure,
  type MeasureColumns,
  type PlanColumns,
} from "#app/data/plan/plans.server.ts";
import { removeDraftUploadsOf, removeUploadsOf } from "#app/data/uploads/uploads.server.ts";
import type { Act } from "#app/services/act.server.ts";
import {
  blankMeasure,
  type ConciliationPlan,
  type PlanMeasure,
} from "#workflows/plan/conciliation-plan.ts";
import { toComparable } from "./measure-columns.ts";

/**
 * Where a plan is written: its rows, or the draft of a change set aside until it is approved. Each
 * write says whether it counted; what changed since it was read is not written over.
 */
export type PlanDesk = {
  save: (changes: Partial<PlanColumns>) => Promise<boolean>;
  addMeasure: (measure: { id: string; columns: MeasureColumns }) => Promise<boolean>;
  saveMeasure: (measure: {
    id: string;
    version: number;
    columns: MeasureColumns;
  }) => Promise<boolean>;
  removeMeasure: (id: string) => Promise<boolean>;
};

type Place = { act: Act; dossierId: string };

/** The rows of a plan that is being written for the first time, or mended. */
export function deskOfRows(tx: Transaction, { act, dossierId }: Place): PlanDesk {
  return {
    save: async (changes) => {
      await savePlan(tx, { dossierId, changes, savedAt: act.now });
      return true;
    },
    addMeasure: async (measure) => {
      await addPlanMeasure(tx, { dossierId, ...measure });
      return true;
    },
    saveMeasure: (measure) => savePlanMeasure(tx, { dossierId, ...measure }),
    removeMeasure: async (id) => {
      await removeUploadsOf(tx, { dossierId, subjectId: id, removedAt: act.now });
      return removePlanMeasure(tx, { dossierId, id });
    },
  };
}

/** The draft of a change: the plan as a whole is written back with each save. */
export function deskOfDraft(tx: Transaction, open: PlanVersion): PlanDesk {
  const { plan } = open;
  const write = (next: ConciliationPlan) => savePlanVersion(tx, open, { plan: next });
  const writeMeasures = (measures: readonly PlanMeasure[]) => write({ ...plan, measures });
  return {
    save: (changes) => write({ ...plan, ...toPlanFields(changes) }),
    addMeasure: ({ id, columns }) =>
      writeMeasures([...plan.measures, { ...toMeasure(columns), id, version: 1 }]),
    saveMeasure: async ({ id, version, columns }) => {
      const before = plan.measures.find((measure) => measure.id === id);
      if (before?.version !== version) return false;
      const after = { ...before, ...toMeasure(columns), id, version: version + 1 };
      return writeMeasures(plan.measures.map((one) => (one.id === id ? after : one)));
    },
    removeMeasure: async (id) => {
      // What the plan in force rests on goes with the measure, when the change is approved.
      await removeDraftUploadsOf(tx, { dossierId: open.dossierId, subjectId: id });
      return writeMeasures(plan.measures.filter((measure) => measure.id !== id));
    },
  };
}

function toPlanFields({ sharingManner, ...changes }: Partial<PlanColumns>) {
  const manner = sharingManner === "" ? null : sharingManner;
  return {
    ...changes,
    ...(manner !== undefined && { sharingManner: manner }),
  } as Partial<ConciliationPlan>;
}

function toMeasure(columns: MeasureColumns): Omit<PlanMeasure, "id" | "version"> {
  return { ...blankMeasure, ...columns, ...toComparable(columns) } as PlanMeasure;
}
