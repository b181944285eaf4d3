import { Prisma } from "./generated/sqlite/client.ts";
import type { Transaction } from "./database.server.ts";

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

/** The rows travel as one JSON text: a parameter for every value would cost more than the rows. */
async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  // A row may leave out what another one has.
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (columns.length === 0) return;
  const target = Prisma.raw(`"${table}" (${columns.map(quote).join(", ")})`);
  const json = JSON.stringify(rows.map(toJsonRow));
  const source = tx.sharesWriting
    ? Prisma.sql`SELECT ${Prisma.raw(columns.map(quote).join(", "))}
        FROM json_populate_recordset(NULL::${Prisma.raw(quote(table))}, ${json}::json)`
    : Prisma.sql`SELECT ${Prisma.raw(columns.map((name) => `value ->> '${name}'`).join(", "))}
        FROM json_each(${json})`;
  await tx.$executeRaw`INSERT INTO ${target} ${source}`;
}

/** Instants as the driver adapter writes them; whole numbers of any size as numbers. */
function toJsonRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date
        ? value.toISOString().replace("Z", "+00:00")
        : typeof value === "bigint"
          ? Number(value)
          : value,
    ]),
  );
}

function quote(name: string): string {
  return `"${name}"`;
}

/** Sets a series to the last number given in it. */
export async function setCounter(tx: Transaction, name: string, last: number): Promise<void> {
  await tx.counter.upsert({ where: { name }, create: { name, last }, update: { last } });
}

/** Whether a database holds any dossier. */
export async function hasDossiers(tx: Transaction): Promise<boolean> {
  return (await tx.dossier.findFirst({ select: { id: true } })) !== null;
}
