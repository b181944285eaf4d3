import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextNumber } from "#app/data/counters.server.ts";
import { Prisma } from "#app/data/generated/sqlite/client.ts";
import type { Database } from "#app/data/database.server.ts";
import { runsOnPostgresql } from "#tests/setup/spare-databases.ts";
import { makeTestDatabase, openAgain, openTestDatabase } from "#tests/setup/test-database.ts";

const DAY = new Date("2026-03-02T09:00:00Z");
const CALL = "call-cip-2026";
const BUDGET = 100_000;

/** A call of 1.000,00 euro with dossiers in payment, each with a grant of the same sum. */
async function grantTo(database: Database, names: readonly string[], amountCents: number) {
  await database.inTransaction(async (tx) => {
    await tx.call.update({ where: { id: CALL }, data: { budgetCents: BUDGET } });
    for (const name of names) {
      await tx.organisation.create({ data: { id: name, kind: "company", name, createdAt: DAY } });
      await tx.dossier.create({ data: { ...dossier(name), callId: CALL } });
      await tx.award.create({ data: { dossierId: name, ...granted(amountCents) } });
    }
  });
}

function dossier(name: string) {
  return {
    ...{ id: name, code: name, state: "payment.advanceDue", companyId: name },
    ...{ questionnaire: "full", createdAt: DAY, updatedAt: DAY, stateSince: DAY },
  };
}

function granted(amountCents: number) {
  return { proposedCents: BUDGET * 10, amountCents, grantedAt: DAY };
}

function event(sequence: number, previousHash: string) {
  return {
    ...{
      id: `event-${String(sequence)}`,
      dossierId: "a",
      sequence,
      at: DAY,
      hash: `h${String(sequence)}`,
    },
    ...{ actorId: "x", actorName: "x", actorRole: "x", event: "x", fromState: "", toState: "" },
    ...{ reason: "", changes: "[]", documents: "[]", previousHash },
  };
}

function payment(id: string, grossCents: number, changes: Partial<PaymentRow> = {}): PaymentRow {
  return {
    ...{ id, dossierId: "a", instalment: id, grossCents, capitalGoodsCents: 0 },
    ...{ withheldCents: 0, netCents: grossCents, withholdingReason: "", checks: "{}" },
    ...{ commitment: "", proposedById: "p", proposedByName: "p", proposedAt: DAY },
    ...changes,
  };
}

type PaymentRow = Prisma.PaymentCreateManyInput;

const executed = {
  ...{ approvedById: "q", approvedByName: "q", approvedAt: DAY },
  ...{ executedById: "r", executedByName: "r", executedAt: DAY, fileId: "file" },
};

const file = {
  ...{ id: "file", messageId: "m", createdAt: DAY, createdById: "r", transfers: 1 },
  ...{ totalCents: 1, xml: "", sha256: "" },
};

/** A granted dossier with two audit events, a protocol entry, a paid advance and scores. */
async function openFilled(): Promise<Database> {
  const database = openTestDatabase();
  await grantTo(database, ["a", "b"], 40_000);
  await database.inTransaction(async (tx) => {
    await tx.auditEvent.createMany({ data: [event(1, ""), event(2, "h1")] });
    await tx.protocolEntry.create({
      data: { year: 2026, number: 1, dossierId: "a", subject: "", at: DAY, contentHash: "" },
    });
    await tx.counter.create({ data: { name: "protocol-2026", last: 1 } });
    await tx.paymentFile.create({ data: file });
    await tx.payment.create({ data: payment("advance", 30_000, executed) });
    await tx.recovery.create({
      data: {
        dossierId: "a",
        dueCents: 500,
        receivedCents: 500,
        receivedOn: "2026-03-02",
        reference: "",
      },
    });
    await tx.payment.create({ data: payment("balance", 10_500, executed) });
    await tx.evaluation.create({
      data: {
        ...{ id: "e", dossierId: "a", evaluatorId: "u", evaluatorName: "u" },
        ...{ noConflictDeclaredAt: DAY, handedInAt: DAY },
      },
    });
    await tx.evaluatorScore.create({
      data: { evaluationId: "e", criterion: "Q1", hundredths: 100, motivation: "" },
    });
  });
  return database;
}

const never: [string, Prisma.Sql][] = [
  [
    "change an audit event",
    Prisma.sql`UPDATE "AuditEvent" SET "reason" = 'x' WHERE "sequence" = 1`,
  ],
  ["take an audit event away", Prisma.sql`DELETE FROM "AuditEvent" WHERE "sequence" = 2`],
  ["empty the audit chain", Prisma.sql`DELETE FROM "AuditEvent"`],
  [
    "put an event into the chain that does not follow it",
    Prisma.sql`INSERT INTO "AuditEvent" SELECT 'new', "dossierId", 4, "at", "actorId", "actorName",
      "actorRole", "event", "fromState", "toState", "reason", "changes", "documents", "hash", 'h'
      FROM "AuditEvent" WHERE "sequence" = 2`,
  ],
  [
    "leave a gap in the protocol",
    Prisma.sql`INSERT INTO "ProtocolEntry" SELECT "year", 3, "dossierId", "subject", "at", "contentHash"
      FROM "ProtocolEntry"`,
  ],
  [
    "give a number of protocol twice",
    Prisma.sql`INSERT INTO "ProtocolEntry" SELECT * FROM "ProtocolEntry"`,
  ],
  ["correct the protocol", Prisma.sql`UPDATE "ProtocolEntry" SET "subject" = 'x'`],
  ["take an entry out of the protocol", Prisma.sql`DELETE FROM "ProtocolEntry"`],
  ["give a number back", Prisma.sql`UPDATE "Counter" SET "last" = 0`],
  ["begin a series anew", Prisma.sql`DELETE FROM "Counter"`],
  [
    "commit more than the budget",
    Prisma.sql`UPDATE "Award" SET "amountCents" = 60001 WHERE "dossierId" = 'b'`,
  ],
  [
    "cut the budget under the commitments",
    Prisma.sql`UPDATE "Call" SET "budgetCents" = 79999 WHERE "id" = ${CALL}`,
  ],
  [
    "grant more than was proposed",
    Prisma.sql`UPDATE "Award" SET "proposedCents" = 39999 WHERE "dossierId" = 'b'`,
  ],
  [
    "pay more than the award",
    Prisma.sql`UPDATE "Award" SET "amountCents" = 39999 WHERE "dossierId" = 'a'`,
  ],
  ["forget a recovery that payments rest on", Prisma.sql`DELETE FROM "Recovery"`],
  [
    "receive less on paper than was paid on it",
    Prisma.sql`UPDATE "Recovery" SET "receivedCents" = 499`,
  ],
  ["receive more than is due", Prisma.sql`UPDATE "Recovery" SET "receivedCents" = 501`],
  [
    "change an executed payment",
    Prisma.sql`UPDATE "Payment" SET "commitment" = 'x' WHERE "id" = 'advance'`,
  ],
  ["take an executed payment away", Prisma.sql`DELETE FROM "Payment" WHERE "id" = 'advance'`],
  ["change a file for the bank", Prisma.sql`UPDATE "PaymentFile" SET "xml" = 'x'`],
  [
    "score a criterion twice",
    Prisma.sql`INSERT INTO "EvaluatorScore" SELECT * FROM "EvaluatorScore"`,
  ],
  ["change a score handed in", Prisma.sql`UPDATE "EvaluatorScore" SET "hundredths" = 200`],
  ["take a score away", Prisma.sql`DELETE FROM "EvaluatorScore"`],
  [
    "judge a dossier twice",
    Prisma.sql`INSERT INTO "Evaluation" SELECT 'again', "dossierId", "evaluatorId", "evaluatorName",
      "noConflictDeclaredAt", "handedInAt" FROM "Evaluation"`,
  ],
  ["lose the company of a dossier", Prisma.sql`DELETE FROM "Organisation" WHERE "id" = 'a'`],
];

describe("nobody who writes to the tables directly can", () => {
  test.each(never)("%s", async (_what, statement) => {
    const database = await openFilled();
    await expect(database.inTransaction((tx) => tx.$executeRaw(statement))).rejects.toThrow();
  });

  test.each<[string, PaymentRow]>([
    ["of one person alone", payment("x", 100, { ...executed, approvedById: "p", grossCents: 100 })],
    [
      "that nobody approved",
      payment("x", 100, { executedById: "r", executedAt: DAY, fileId: "file" }),
    ],
    ["whose parts are not its sum", payment("x", 100, { netCents: 99 })],
    ["of an instalment that is paid", payment("x", 100, { instalment: "advance" })],
    ["beyond the award", payment("x", 1, executed)],
  ])("enter a payment %s", async (_what, row) => {
    const database = await openFilled();
    const entering = database.inTransaction((tx) => tx.payment.createMany({ data: [row] }));
    await expect(entering).rejects.toThrow();
  });

  test.skipIf(runsOnPostgresql()).each([
    ["AuditEvent", "sequence"],
    ["EvaluatorScore", "criterion"],
    ["PaymentFile", "id"],
    ["Payment", "id"],
  ])("replace a row of %s", async (table, order) => {
    const database = await openFilled();
    const statement = `REPLACE INTO "${table}" SELECT * FROM "${table}" ORDER BY "${order}" DESC LIMIT 1`;
    const replacing = database.inTransaction((tx) => tx.$executeRawUnsafe(statement));
    await expect(replacing).rejects.toThrow();
  });

  test("bring a dossier back whose money has gone to another", async () => {
    const database = await openFilled();
    await database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: "b" }, data: { state: "withdrawn" } }),
    );
    await grantToOneMore(database, 60_000);
    const back = database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: "b" }, data: { state: "payment.advanceDue" } }),
    );
    await expect(back).rejects.toThrow();
  });
});

async function grantToOneMore(database: Database, amountCents: number) {
  await database.inTransaction(async (tx) => {
    await tx.organisation.create({ data: { id: "c", kind: "company", name: "c", createdAt: DAY } });
    await tx.dossier.create({ data: { ...dossier("c"), callId: CALL } });
    await tx.award.create({ data: { dossierId: "c", ...granted(amountCents) } });
  });
}

const NAMES = ["a", "b", "c", "d", "e", "f"];

describe("however acts are interleaved", () => {
  test("the grants of a call stay within its budget", async () => {
    const url = makeTestDatabase();
    const processes = [openAgain(url), openAgain(url)] as const;
    await grantTo(processes[0], NAMES, 0);
    const grants = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 6, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(grants, async (sums) => {
        await Promise.all(
          NAMES.map((dossierId, index) =>
            processes[index % 2 === 0 ? 0 : 1]
              .inTransaction((tx) =>
                tx.award.update({ where: { dossierId }, data: { amountCents: sums[index] ?? 0 } }),
              )
              .catch(() => null),
          ),
        );
        const { _sum } = await processes[0].read.award.aggregate({ _sum: { amountCents: true } });
        expect(_sum.amountCents ?? 0).toBeLessThanOrEqual(BUDGET);
      }),
      { numRuns: 12 },
    );
  });

  test("the payments of a dossier stay within its award", async () => {
    const url = makeTestDatabase();
    const processes = [openAgain(url), openAgain(url)] as const;
    await grantTo(processes[0], ["a"], 50_000);
    await processes[0].inTransaction((tx) => tx.paymentFile.create({ data: file }));
    const sums = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 2, maxLength: 6 });
    let counter = 0;
    await fc.assert(
      fc.asyncProperty(sums, async (wanted) => {
        await Promise.all(
          wanted.map((grossCents, index) => {
            counter += 1;
            const row = payment(`payment-${String(counter)}`, grossCents, executed);
            return processes[index % 2 === 0 ? 0 : 1]
              .inTransaction((tx) => tx.payment.createMany({ data: [row] }))
              .catch(() => null);
          }),
        );
        const { _sum } = await processes[1].read.payment.aggregate({ _sum: { grossCents: true } });
        expect(_sum.grossCents ?? 0).toBeLessThanOrEqual(50_000);
      }),
      { numRuns: 12 },
    );
  });

  test("the numbers of protocol of each year follow each other, whoever gives up", async () => {
    const url = makeTestDatabase();
    const processes = [openAgain(url), openAgain(url)] as const;
    await grantTo(processes[0], ["a"], 0);
    const submission = fc.record({
      year: fc.constantFrom(2026, 2027),
      ends: fc.constantFrom("committed", "committed", "undone"),
    });
    const rounds = fc.array(submission, { minLength: 4, maxLength: 12 });
    const given = new Map([
      [2026, 0],
      [2027, 0],
    ]);
    await fc.assert(
      fc.asyncProperty(rounds, async (submissions) => {
        await Promise.all(
          submissions.map(async ({ year, ends }, index) => {
            const work = processes[index % 2 === 0 ? 0 : 1].inTransaction(async (tx) => {
              const number = await nextNumber(tx, `protocol-${String(year)}`);
              const entry = { year, number, dossierId: "a", subject: "", at: DAY, contentHash: "" };
              await tx.protocolEntry.createMany({ data: [entry] });
              if (ends === "undone") throw new Error("undone");
            });
            const isKept = await work.then(
              () => true,
              () => false,
            );
            expect(isKept).toBe(ends === "committed");
            if (isKept) given.set(year, (given.get(year) ?? 0) + 1);
          }),
        );
        for (const [year, count] of given) {
          const rows = await processes[1].read.protocolEntry.findMany({
            where: { year },
            orderBy: { number: "asc" },
          });
          const expected = Array.from({ length: count }, (_, index) => index + 1);
          expect(rows.map(({ number }) => number)).toEqual(expected);
        }
      }),
      { numRuns: 8 },
    );
  });
});
