import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import {
  blankFigures,
  type ConciliationPlan,
  type MeasureVerdict,
  type PlanMeasure,
} from "#workflows/plan/conciliation-plan.ts";
import type { BargainingLevel, SharingManner } from "#workflows/plan/plan-choices.ts";
import type { PlanReturn } from "#workflows/plan/plan-return-schema.ts";
import type { Area } from "#workflows/programme/areas.ts";
import type {
  MeasureCode,
  StructuralEvidence,
} from "#workflows/programme/measures/catalogue-measure.ts";
import type { Write } from "../sql/compile-write.ts";
import type { PlanMeasureModel, PlanModel } from "../generated/sqlite/models.ts";

/** A plan with its measures in order; null when there is none, or not for this reader. */
export async function findPlan(
  client: Pick<ReadClient, "plan">,
  reader: Reader,
  dossierId: string,
): Promise<ConciliationPlan | null> {
  const row = await client.plan.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    omit: { dossierId: true, savedAt: true },
    include: {
      measures: { orderBy: { position: "asc" }, omit: { dossierId: true, position: true } },
    },
  });
  return row && toPlan(row);
}

/** Writes what a save changed of a plan, creating it at the first save; its version goes up. */
export async function savePlan(
  tx: Transaction,
  {
    dossierId,
    changes,
    savedAt,
  }: { dossierId: string; changes: Partial<PlanColumns>; savedAt: Date },
): Promise<void> {
  await tx.plan.upsert({
    where: { dossierId },
    create: { ...firstColumns, ...changes, dossierId, savedAt, version: 1 },
    update: { ...changes, savedAt, version: { increment: 1 } },
  });
}

/** Adds a measure after the others. */
export async function addPlanMeasure(
  tx: Transaction,
  { dossierId, id, columns }: { dossierId: string; id: string; columns: MeasureColumns },
): Promise<void> {
  const { _max } = await tx.planMeasure.aggregate({
    where: { dossierId },
    _max: { position: true },
  });
  const position = (_max.position ?? 0) + 1;
  await tx.planMeasure.create({
    data: { ...columns, dossierId, id, position, remarks: "", version: 1 },
  });
}

/** Writes a measure over its earlier version; false when the version is no longer that one. */
export async function savePlanMeasure(
  tx: Transaction,
  measure: { dossierId: string; id: string; version: number; columns: MeasureColumns },
): Promise<boolean> {
  const { dossierId, id, version, columns } = measure;
  const { count } = await tx.planMeasure.updateMany({
    where: { id, dossierId, version },
    data: { ...columns, version: version + 1 },
  });
  return count === 1;
}

/** Takes a measure out of its plan; false when it is not there any more. */
export async function removePlanMeasure(
  tx: Transaction,
  measure: { dossierId: string; id: string },
): Promise<boolean> {
  const { count } = await tx.planMeasure.deleteMany({ where: measure });
  return count === 1;
}

/** Keeps what the consultant says of the plan and, by measure, of its parts; answers begin anew. */
export async function savePlanReturn(
  tx: Transaction,
  {
    dossierId,
    plan,
    general,
    byMeasure,
  }: PlanReturn & { dossierId: string; plan: ConciliationPlan },
): Promise<void> {
  const measures = plan.measures.map((measure) => {
    const said = byMeasure[measure.id];
    return said ? { ...measure, verdict: said.verdict, remarks: said.remark, reply: "" } : measure;
  });
  await tx.writeTogether([
    ...measureWrites(dossierId, measures),
    { table: "plan", where: { dossierId }, data: { remarks: general } },
  ]);
}

type AppliedChange = {
  dossierId: string;
  after: ConciliationPlan;
  /** The measures that the change takes out of the plan. */
  gone: readonly string[];
  savedAt: Date;
};

/** Makes a plan what its approved change says. */
export async function applyPlan(
  tx: Transaction,
  { dossierId, after, gone, savedAt }: AppliedChange,
): Promise<void> {
  const { measures, ...columns } = after;
  if (gone.length > 0)
    await tx.planMeasure.deleteMany({ where: { dossierId, id: { in: [...gone] } } });
  await tx.writeTogether([
    ...measureWrites(dossierId, measures),
    {
      table: "plan",
      where: { dossierId },
      data: {
        ...columns,
        ...{ sharingManner: after.sharingManner ?? "", savedAt, version: { increment: 1 } },
      },
    },
  ]);
}

/** All measures of a plan in one statement, however many; without any there is nothing to write. */
function measureWrites(dossierId: string, measures: readonly PlanMeasure[]): Write[] {
  const rows = measures.map((measure, index) => ({
    ...toColumns(measure),
    dossierId,
    position: index + 1,
  }));
  return rows.length === 0 ? [] : [{ table: "planMeasure", rows, key: "id" }];
}

function toColumns<Measure extends Pick<PlanMeasure, "evidenceKind">>(measure: Measure) {
  return { ...measure, evidenceKind: measure.evidenceKind ?? "" };
}

/** How many expenses were made for some measures. */
export function countExpensesOf(tx: Transaction, measureIds: readonly string[]): Promise<number> {
  return tx.expense.count({ where: { measureId: { in: [...measureIds] } } });
}

/** The columns of a plan that a form can change. */
export type PlanColumns = Omit<PlanModel, "dossierId" | "version" | "savedAt" | "sharingManner"> & {
  sharingManner: SharingManner | "";
};

/** The columns of a measure that its form fills. */
export type MeasureColumns = Omit<
  PlanMeasureModel,
  "id" | "dossierId" | "position" | "remarks" | "verdict" | "version"
>;

const firstColumns: PlanColumns = { ...blankFigures, sharingManner: "" };

type StoredMeasure = Omit<PlanMeasureModel, "dossierId" | "position">;
type StoredPlan = Omit<PlanModel, "dossierId" | "savedAt"> & { measures: StoredMeasure[] };

function toPlan(row: StoredPlan): ConciliationPlan {
  return {
    ...row,
    sharingManner: row.sharingManner === "" ? null : (row.sharingManner as SharingManner),
    secondLevelBargaining: row.secondLevelBargaining as BargainingLevel,
    measures: row.measures.map(toMeasure),
  };
}

function toMeasure(row: StoredMeasure): PlanMeasure {
  return {
    ...row,
    catalogueCode: row.catalogueCode as MeasureCode | null,
    area: row.area as Area,
    verdict: row.verdict as MeasureVerdict,
    evidenceKind: row.evidenceKind === "" ? null : (row.evidenceKind as StructuralEvidence),
  };
}
