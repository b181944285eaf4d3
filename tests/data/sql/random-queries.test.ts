import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { PrismaClient } from "#app/data/generated/sqlite/client.ts";
import { tables } from "#app/data/generated/tables.ts";
import { sqliteConnections } from "#app/data/sqlite-adapter.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { makeTestDatabase, openAgain } from "#tests/setup/test-database.ts";

type Row = Readonly<Record<string, unknown>>;

type Delegate = {
  findMany: (request: object) => Promise<Row[]>;
  count: (request: object) => Promise<number>;
};

type Client = Readonly<Record<string, Delegate>>;

const plainClients: PrismaClient[] = [];

afterEach(async () => {
  for (const client of plainClients.splice(0)) await client.$disconnect();
});

/** One database asked twice: as the application does, and as Prisma does by itself. */
async function openBothWays() {
  const url = makeTestDatabase();
  const database = openAgain(url);
  for (const state of ["checkup.draft", "plan.draft", "plan.submitted", "withdrawn"] as const)
    await openDossierAt(database, state);
  const prisma = new PrismaClient({
    adapter: sqliteConnections(url.replace("file:", ""), () => undefined).prismaReader(),
  });
  plainClients.push(prisma);
  return { ours: database.read as unknown as Client, prismas: prisma as unknown as Client };
}

/** Requests in the words the application uses, with values that occur in the rows. */
function requestFor(key: string, rows: readonly Row[]) {
  const parts = {
    where: conditionFor(key, rows),
    take: fc.integer({ min: 0, max: 5 }),
    skip: fc.integer({ min: 0, max: 3 }),
    include: relationsFor(key, 2),
  };
  return fc.record<Partial<Record<keyof typeof parts, unknown>>>(parts, { requiredKeys: [] });
}

function conditionFor(key: string, rows: readonly Row[]): fc.Arbitrary<object> {
  const leaf = fc.oneof(onColumn(key, rows), ...onRelations(key));
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(leaf, { maxLength: 3 }).map((OR) => ({ OR })) },
    { weight: 1, arbitrary: leaf.map((NOT) => ({ NOT })) },
    { weight: 1, arbitrary: fc.tuple(leaf, leaf).map((AND) => ({ AND })) },
  );
}

function onColumn(key: string, rows: readonly Row[]): fc.Arbitrary<object> {
  return fc.constantFrom(...comparableColumns(key)).chain(([name, type]) => {
    const found = rows.map((row) => row[name]).filter((value) => value !== null);
    const value = fc.constantFrom(...(found.length > 0 ? found : [sampleOf(type)]));
    const single = fc.constantFrom("equals", "not", "lt", "lte", "gt", "gte");
    const listed = fc.constantFrom("in", "notIn");
    return fc.oneof(
      fc.tuple(single, value).map(([word, part]) => ({ [name]: { [word]: part } })),
      fc
        .tuple(listed, fc.array(value, { maxLength: 3 }))
        .map(([word, part]) => ({ [name]: { [word]: part } })),
    );
  });
}

function onRelations(key: string): fc.Arbitrary<object>[] {
  return relationsOf(key).map(([name, { table, many }]) =>
    fc
      .tuple(
        fc.constantFrom(...(many ? ["some", "none", "every"] : ["is"])),
        fc.constantFrom(...comparableColumns(table)),
      )
      .map(([word, [column, type]]) => ({
        [name]: { [word]: { [column]: { gte: sampleOf(type) } } },
      })),
  );
}

/** Some relations with all their rows, to a depth. */
function relationsFor(key: string, depth: number): fc.Arbitrary<object> {
  const relations = relationsOf(key);
  const maxLength = Math.min(2, relations.length);
  return fc.subarray(relations, { minLength: 1, maxLength }).chain((chosen) =>
    fc
      .tuple(
        ...chosen.map(([name, { table, many }]) => {
          const order = many ? { orderBy: orderOf(table) } : {};
          const isDeep = depth > 1 && relationsOf(table).length > 0;
          const inner = isDeep ? fc.option(relationsFor(table, depth - 1)) : fc.constant(null);
          return inner.map((include) => [name, include ? { ...order, include } : order]);
        }),
      )
      .map((entries) => Object.fromEntries(entries) as object),
  );
}

function comparableColumns(key: string) {
  const known = new Set(["text", "integer", "instant"]);
  return Object.entries(tables[key]?.columns ?? {}).filter(([, type]) => known.has(type));
}

function relationsOf(key: string) {
  return Object.entries(tables[key]?.relations ?? {});
}

function sampleOf(type: string): unknown {
  if (type === "integer") return 1;
  return type === "instant" ? new Date("2020-01-01T00:00:00Z") : "m";
}

function orderOf(key: string) {
  return comparableColumns(key).map(([name]) => ({ [name]: "asc" }));
}

test.each(["organisation", "user", "call", "dossier", "auditEvent", "checkupSection"])(
  "whatever is asked of %s, the rows are those that Prisma finds",
  async (key) => {
    const { ours, prismas } = await openBothWays();
    const our = ours[key];
    const prisma = prismas[key];
    if (!our || !prisma) throw new Error(key);
    const rows = await prisma.findMany({});
    expect(rows.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(requestFor(key, rows), async ({ where = {}, ...rest }) => {
        const request = { where, ...rest, orderBy: orderOf(key) };
        expect(await our.findMany(request)).toEqual(await prisma.findMany(request));
        expect(await our.count({ where })).toBe(await prisma.count({ where }));
      }),
      { numRuns: 30 },
    );
  },
);
