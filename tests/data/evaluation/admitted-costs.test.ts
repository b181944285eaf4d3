import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findCostReference,
  recordAdmittedCosts,
} from "#app/data/evaluation/admitted-costs.server.ts";
import { installStaff } from "#app/demo/install-cast.server.ts";
import { seededIds } from "#app/demo/player.server.ts";
import { simulateProgramme } from "#app/simulation/simulate-programme.server.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { costPerResult, medianOf } from "#workflows/evaluation/cost-per-result.ts";

const CALL = { id: "call-cip-2026", referenceCostCents: 900 };
const COMPANIES = 24;

async function openProgramme() {
  const database = openTestDatabase();
  const passwordHash = "nobody signs in";
  const now = new Date("2026-08-31T08:00:00Z");
  const staff = await installStaff({ database, now, newId: seededIds("costs"), passwordHash });
  await simulateProgramme({ database, companies: COMPANIES, seed: 3, staff, passwordHash });
  return database;
}

/** The figures of a plan and of its application; few values, so that costs are often equal. */
const figures = fc.record({
  requestedCents: fc.oneof(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 2_000_000_000 }),
  ),
  coveredHeads: fc.integer({ min: 0, max: 260 }),
  incentiveMonths: fc.integer({ min: 1, max: 60 }),
  maintenanceMonths: fc.integer({ min: 0, max: 60 }),
});

test("the median of a call is the one of all costs, found along the index", async () => {
  const database = await openProgramme();
  const admitted = await database.read.admittedCost.findMany({ where: { callId: CALL.id } });
  const told = await database.read.auditEvent.count({ where: { event: "admissibility.admit" } });
  expect(admitted.length).toBe(told);
  expect(told).toBeGreaterThan(8);
  const ids = admitted.map(({ dossierId }) => dossierId);

  await fc.assert(
    fc.asyncProperty(
      fc.array(figures, { minLength: 1, maxLength: ids.length }),
      fc.integer({ min: 1, max: 9 }),
      async (given, medianFrom) => {
        const taking = ids.slice(0, given.length);
        await database.inTransaction(async (tx) => {
          await tx.admittedCost.deleteMany({});
          for (const [index, dossierId] of taking.entries()) {
            const { requestedCents, ...plan } = given[index]!;
            await tx.plan.update({ where: { dossierId }, data: plan });
            await tx.application.update({ where: { dossierId }, data: { requestedCents } });
          }
          await recordAdmittedCosts(tx, taking);
        });
        const found = await findCostReference(database.read, CALL, medianFrom);
        const costs = given.map(costPerResult).filter((cost) => cost !== null);
        const median = given.length < medianFrom ? null : medianOf(costs);
        expect(found).toEqual({
          eligible: given.length,
          origin: median ? "median" : "call",
          value: median ?? { numerator: 900n, denominator: 1n },
        });
      },
    ),
    { numRuns: 25 },
  );
});
