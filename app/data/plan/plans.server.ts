import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import {
  emptyPlan,
  type ConciliationPlan,
  type PlanMeasure,
} from "#workflows/plan/conciliation-plan.ts";
import type { BargainingLevel, SharingManner } from "#workflows/plan/plan-choices.ts";
import type { Area } from "#workflows/programme/areas.ts";
import type {
  MeasureCode,
  StructuralEvidence,
} from "#workflows/programme/measures/catalogue-measure.ts";
import type { PlanMeasureModel, PlanModel } from "../generated/models.ts";

/** A plan with its measures in order; null when there is none, or not for this reader. */
export async function findPlan(
  client: Pick<ReadClient, "plan">,
  reader: Reader,
  dossierId: string,
): Promise<ConciliationPlan | null> {
  const row = await client.plan.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    include: { measures: { orderBy: { position: "asc" } } },
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
  measure: { dossierId: string; id: string; position: number; columns: MeasureColumns },
): Promise<void> {
  const { dossierId, id, position, columns } = measure;
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

/** Keeps what the consultant asks about the plan and, by measure, about its parts. */
export async function savePlanRemarks(
  tx: Transaction,
  {
    dossierId,
    remarks,
    byMeasure,
  }: { dossierId: string; remarks: string; byMeasure: Record<string, string> },
): Promise<void> {
  await tx.plan.update({ where: { dossierId }, data: { remarks } });
  await tx.planMeasure.updateMany({ where: { dossierId }, data: { remarks: "" } });
  const written = Object.entries(byMeasure).filter(([, remark]) => remark !== "");
  for (const [id, remark] of written)
    await tx.planMeasure.updateMany({ where: { id, dossierId }, data: { remarks: remark } });
}

/** The columns of a plan that a form can change. */
export type PlanColumns = Omit<PlanModel, "dossierId" | "version" | "savedAt" | "sharingManner"> & {
  sharingManner: SharingManner | "";
};

/** The columns of a measure that its form fills. */
export type MeasureColumns = Omit<
  PlanMeasureModel,
  "id" | "dossierId" | "position" | "remarks" | "version"
>;

const { measures: _none, version: _first, sharingManner: _manner, ...blank } = emptyPlan;
const firstColumns: PlanColumns = { ...blank, sharingManner: "" };

function toPlan(row: PlanModel & { measures: PlanMeasureModel[] }): ConciliationPlan {
  const { measures, dossierId: _id, savedAt: _savedAt, ...columns } = row;
  return {
    ...columns,
    sharingManner: columns.sharingManner === "" ? null : (columns.sharingManner as SharingManner),
    secondLevelBargaining: columns.secondLevelBargaining as BargainingLevel,
    measures: measures.map(toMeasure),
  };
}

function toMeasure(row: PlanMeasureModel): PlanMeasure {
  const { dossierId: _id, position: _position, ...columns } = row;
  return {
    ...columns,
    catalogueCode: columns.catalogueCode as MeasureCode | null,
    area: columns.area as Area,
    evidenceKind: columns.evidenceKind === "" ? null : (columns.evidenceKind as StructuralEvidence),
  };
}
