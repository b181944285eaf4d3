import { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { costReference, type CostReference } from "#workflows/evaluation/cost-per-result.ts";

/**
 * Keeps what admitted applications ask for each person and month, as their plans and applications
 * say it; they no longer change once protocolled. All of them in one statement.
 */
export async function recordAdmittedCosts(
  tx: Transaction,
  dossierIds: readonly string[],
): Promise<void> {
  if (dossierIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "AdmittedCost" ("dossierId", "callId", "requestedCents", "personMonths", "rank")
    SELECT
      "id", "callId", "cents", "months",
      CASE WHEN "months" > 0 THEN CAST("cents" AS BIGINT) * 1000000000 / "months" END
    FROM (
      SELECT
        "Dossier"."id", "Dossier"."callId",
        COALESCE("Application"."requestedCents", 0) AS "cents",
        COALESCE("Plan"."coveredHeads" * ("Plan"."incentiveMonths" + "Plan"."maintenanceMonths"), 0)
          AS "months"
      FROM "Dossier"
      LEFT JOIN "Application" ON "Application"."dossierId" = "Dossier"."id"
      LEFT JOIN "Plan" ON "Plan"."dossierId" = "Dossier"."id"
      WHERE "Dossier"."callId" IS NOT NULL
        AND "Dossier"."id" IN (${Prisma.join([...dossierIds])})
    ) AS "admitted"`;
}

const middleOrder = [
  { rank: "asc" },
  { dossierId: "asc" },
] satisfies Prisma.AdmittedCostOrderByWithRelationInput[];

/** How many applications of a call were admitted, and how many of them cover somebody. */
export type AdmittedCount = { eligible: number; comparable: number };

const nobody: AdmittedCount = { eligible: 0, comparable: 0 };

/** Of one call, or of every one while the call is not known yet: counted along the index. */
export async function countAdmitted(
  read: Pick<ReadClient, "admittedCost">,
  call?: { id: string },
): Promise<ReadonlyMap<string, AdmittedCount>> {
  const where = call ? { callId: call.id } : {};
  const [eligible, comparable] = await Promise.all([
    read.admittedCost.groupBy({ by: ["callId"], where, _count: true }),
    read.admittedCost.groupBy({
      by: ["callId"],
      where: { ...where, rank: { not: null } },
      _count: true,
    }),
  ]);
  const known = new Map(comparable.map(({ callId, _count }) => [callId, _count]));
  return new Map(
    eligible.map(({ callId, _count }) => [
      callId,
      { eligible: _count, comparable: known.get(callId) ?? 0 },
    ]),
  );
}

/**
 * The figure k is compared with in a call: over the applications that were admitted, whatever became
 * of them later, so that two sheets closed on different days use the same ones. The middle of their
 * costs is found along the index.
 */
export async function findCostReference(
  read: Pick<ReadClient, "admittedCost">,
  call: { id: string; referenceCostCents: number },
  medianFrom: number,
  admitted?: ReadonlyMap<string, AdmittedCount>,
): Promise<CostReference> {
  const counts = admitted ?? (await countAdmitted(read, call));
  const { eligible, comparable } = counts.get(call.id) ?? nobody;
  const isEven = comparable % 2 === 0;
  const middle =
    eligible < medianFrom
      ? []
      : await read.admittedCost.findMany({
          where: { callId: call.id, rank: { not: null } },
          orderBy: middleOrder,
          skip: Math.max(0, Math.ceil(comparable / 2) - 1),
          take: isEven ? 2 : 1,
          select: { requestedCents: true, personMonths: true },
        });
  return costReference({ eligible, middle, callValueCents: call.referenceCostCents, medianFrom });
}
