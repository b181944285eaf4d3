import type { Prisma } from "./generated/sqlite/client.ts";
import type { Transaction } from "./database.server.ts";
import { insertRows } from "./json-rows.server.ts";

/** Rows of many dossiers, table by table. */
export type SimulationBatch = {
  Organisation: Prisma.OrganisationCreateManyInput[];
  User: Prisma.UserCreateManyInput[];
  CompanyProfile: Prisma.CompanyProfileCreateManyInput[];
  Dossier: Prisma.DossierCreateManyInput[];
  AuditEvent: Prisma.AuditEventCreateManyInput[];
  Plan: Prisma.PlanCreateManyInput[];
  PlanMeasure: Prisma.PlanMeasureCreateManyInput[];
  Agreement: Prisma.AgreementCreateManyInput[];
  Application: Prisma.ApplicationCreateManyInput[];
  ProtocolEntry: Prisma.ProtocolEntryCreateManyInput[];
  ScoreSheet: Prisma.ScoreSheetCreateManyInput[];
  CriterionPoint: Prisma.CriterionPointCreateManyInput[];
};

/** A batch without rows, its tables in the order in which they refer to each other. */
export function emptyBatch(): SimulationBatch {
  return {
    ...{ Organisation: [], User: [], CompanyProfile: [], Dossier: [], AuditEvent: [], Plan: [] },
    ...{ PlanMeasure: [], Agreement: [], Application: [], ProtocolEntry: [], ScoreSheet: [] },
    ...{ CriterionPoint: [] },
  };
}

/** Stores a batch with one statement a table, whatever the number of rows. */
export async function saveSimulationBatch(tx: Transaction, batch: SimulationBatch): Promise<void> {
  for (const [table, rows] of Object.entries(batch)) await insertRows(tx, table, rows);
}

/** Sets a series to the last number given in it. */
export async function setCounter(tx: Transaction, name: string, last: number): Promise<void> {
  await tx.counter.upsert({ where: { name }, create: { name, last }, update: { last } });
}

/** Whether a database holds any dossier. */
export async function hasDossiers(tx: Transaction): Promise<boolean> {
  return (await tx.dossier.findFirst({ select: { id: true } })) !== null;
}
