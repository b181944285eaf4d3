import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { describe, expect, test } from "vitest";
import { openDatabase, type Database, type ReadClient } from "#app/data/database.server.ts";
import { PrismaClient as PostgresqlClient } from "#app/data/generated/postgresql/client.ts";
import { PrismaClient } from "#app/data/generated/sqlite/client.ts";
import { readTables } from "#app/data/sql/tables.ts";
import { placeScoredApplication, staffOffice } from "#tests/fixtures/scored-application.ts";
import { makeTestDatabase, openAgain } from "#tests/setup/test-database.ts";

/** A dossier with rows in most tables, and Prisma alone on the same database. */
async function prepare() {
  const url = makeTestDatabase();
  const database = openAgain(url);
  const office = await staffOffice(database);
  const { dossierId, company } = await placeScoredApplication(database, office);
  const prisma =
    database.provider === "sqlite"
      ? new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) })
      : new PostgresqlClient({ adapter: new PrismaPg({ connectionString: url }) });
  return { url, database, dossierId, company, prisma: prisma as unknown as ReadClient & Closing };
}

type Closing = { $disconnect: () => Promise<void> };

type Ask = (read: ReadClient, ids: { dossierId: string; companyId: string }) => Promise<unknown>;

const day = new Date("2026-10-01T00:00:00Z");

/** Every word that is turned into a statement, alone and together. */
const questions: Record<string, Ask> = {
  "a row by its key": (read, { dossierId }) =>
    read.dossier.findUnique({ where: { id: dossierId } }),
  "a row that is not there": (read) => read.dossier.findUnique({ where: { id: "nobody" } }),
  "a key of two columns": (read, { dossierId }) =>
    read.checkupSection.findUnique({
      where: { dossierId_section: { dossierId, section: "B" } },
    }),
  "relations three deep": (read, { dossierId }) =>
    read.dossier.findFirst({
      where: { id: dossierId },
      include: {
        company: { include: { profile: true, users: { orderBy: { email: "asc" } } } },
        call: true,
        plan: { include: { measures: { orderBy: { position: "asc" } } } },
        application: { include: { related: true, aids: true } },
        evaluations: {
          include: { scores: { orderBy: { criterion: "asc" } } },
          orderBy: { id: "asc" },
        },
        scoreSheet: { include: { points: { orderBy: { criterion: "asc" } } } },
        award: true,
        recovery: true,
      },
    }),
  "chosen columns": (read, { dossierId }) =>
    read.dossier.findFirst({
      where: { id: dossierId },
      select: { code: true, createdAt: true, company: { select: { name: true } } },
    }),
  "columns left out": (read, { dossierId }) =>
    read.application.findUnique({ where: { dossierId }, omit: { snapshot: true } }),
  "the order, some of the rows": (read) =>
    read.user.findMany({ orderBy: [{ role: "desc" }, { email: "asc" }], take: 3, skip: 1 }),
  "all but the first rows": (read) => read.user.findMany({ orderBy: { email: "asc" }, skip: 2 }),
  "a condition on nested rows": (read, { dossierId }) =>
    read.dossier.findMany({
      where: { id: dossierId },
      include: {
        checkupSections: { where: { section: { in: ["A", "C"] } }, orderBy: { section: "desc" } },
        documents: { orderBy: { number: "desc" }, take: 1, select: { kind: true, number: true } },
      },
    }),
  "nothing, null and not null": (read) =>
    read.user.findMany({
      where: { disabledAt: null, id: { not: "nobody" }, NOT: { email: { equals: "x" } } },
      orderBy: { id: "asc" },
      select: { id: true },
    }),
  "comparisons of instants and numbers": (read) =>
    read.auditEvent.findMany({
      where: { at: { gte: day }, sequence: { gt: 1, lte: 9 } },
      orderBy: { id: "asc" },
    }),
  "parts of words": (read) =>
    read.user.findMany({
      where: {
        OR: [
          { email: { startsWith: "a" } },
          { email: { contains: "@" } },
          { email: { endsWith: "z" } },
        ],
      },
      orderBy: { id: "asc" },
    }),
  "none of an empty list": (read) => read.user.findMany({ where: { id: { in: [] } } }),
  "all but an empty list": (read) => read.user.count({ where: { id: { notIn: [] } } }),
  "very many values": (read) =>
    read.user.findMany({
      where: {
        role: {
          in: Array.from({ length: 200 }, (_, index) => (index ? String(index) : "manager")),
        },
      },
      orderBy: { id: "asc" },
    }),
  "some, none and every": (read) =>
    read.dossier.findMany({
      where: {
        auditEvents: { some: { event: "dossier.open" } },
        payments: { none: {} },
        documents: { every: { state: { not: "lost" } } },
      },
    }),
  "is, is not and is nothing": (read) =>
    read.dossier.findMany({
      where: {
        application: { is: { submittedAt: { not: null } } },
        company: { kind: "company" },
        agreement: { isNot: { kind: "nothing" } },
        bonus: null,
      },
    }),
  "or of nothing": (read) => read.dossier.findMany({ where: { OR: [] } }),
  "a large number": (read) =>
    read.application.findMany({
      where: { turnoverCents: { gt: 0n } },
      orderBy: { dossierId: "asc" },
    }),
  counting: (read, { companyId }) => read.dossier.count({ where: { companyId } }),
};

describe("a question in one statement", () => {
  test("has the answer that Prisma gives", async () => {
    const { database, prisma, dossierId, company } = await prepare();
    const ids = { dossierId, companyId: company.organisationId };
    for (const [name, ask] of Object.entries(questions))
      expect(await ask(database.read, ids), name).toEqual(await ask(prisma, ids));
    // All at once they are one statement, and the answers are the same.
    const asked = Object.values(questions);
    expect(await Promise.all(asked.map((ask) => ask(database.read, ids)))).toEqual(
      await Promise.all(asked.map((ask) => ask(prisma, ids))),
    );
    await prisma.$disconnect();
  });

  test("is one statement, and what is asked together too", async () => {
    const { url, dossierId, company, prisma } = await prepare();
    await prisma.$disconnect();
    const heard: string[] = [];
    const database: Database = openDatabase(url, (sql) => heard.push(sql));
    const ids = { dossierId, companyId: company.organisationId };
    for (const [name, ask] of Object.entries(questions)) {
      heard.length = 0;
      await ask(database.read, ids);
      expect(heard, name).toHaveLength(1);
    }
    heard.length = 0;
    await Promise.all(Object.values(questions).map((ask) => ask(database.read, ids)));
    expect(heard).toHaveLength(1);
    await database.close();
  });
});

describe("a write in one statement", () => {
  test("leaves the rows that Prisma would and answers with them", async () => {
    const { database, prisma } = await prepare();
    const answers = await database.inTransaction(async (tx) => ({
      created: await tx.counter.create({ data: { name: "one", last: 1 } }),
      many: await tx.counter.createMany({
        data: [2, 3].map((n) => ({ name: `n${String(n)}`, last: 1 })),
      }),
      updated: await tx.counter.update({
        where: { name: "one" },
        data: { last: { increment: 1 } },
      }),
      again: await tx.counter.upsert({
        where: { name: "one" },
        create: { name: "one", last: 1 },
        update: { last: { increment: 1 } },
      }),
      all: await tx.counter.updateMany({
        where: { name: { startsWith: "n" } },
        data: { last: { increment: 1 } },
      }),
      none: await tx.counter.updateMany({ where: { name: "nobody" }, data: { last: 2 } }),
      noted: await tx.failedSignIn.createMany({
        data: [{ id: "f", accountKey: "a", addressKey: "b", failedAt: day }],
      }),
      gone: await tx.failedSignIn.deleteMany({ where: { failedAt: { lte: day } } }),
      nothing: await tx.counter.createMany({ data: [] }),
    }));
    expect(answers).toEqual({
      created: { name: "one", last: 1 },
      many: { count: 2 },
      updated: { name: "one", last: 2 },
      again: { name: "one", last: 3 },
      all: { count: 2 },
      none: { count: 0 },
      noted: { count: 1 },
      gone: { count: 1 },
      nothing: { count: 0 },
    });
    const names = ["one", "n2", "n3"];
    expect(
      await prisma.counter.findMany({ where: { name: { in: names } }, orderBy: { name: "asc" } }),
    ).toEqual([
      { name: "n2", last: 2 },
      { name: "n3", last: 2 },
      { name: "one", last: 3 },
    ]);
    await prisma.$disconnect();
  });

  test("of a row that is not there fails as Prisma fails", async () => {
    const { database, prisma } = await prepare();
    await prisma.$disconnect();
    const changing = database.inTransaction((tx) =>
      tx.counter.update({ where: { name: "nobody" }, data: { last: 2 } }),
    );
    await expect(changing).rejects.toMatchObject({ code: "P2025" });
  });
});

test("a relation without its other side is told when the tables are read", () => {
  const schema = "model A {\n  id String @id\n  bs B[]\n}\n\nmodel B {\n  id String @id\n}\n";
  expect(() => readTables(schema)).toThrow("A.bs has no other side");
});
