import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isOutage, mayHaveCounted } from "#app/data/outages.server.ts";
import { runsOnPostgresql } from "#tests/setup/spare-databases.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const PATIENCE = 30_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

/** Something that happens when the test says so. */
function occasion() {
  let happen: () => void = () => undefined;
  const happened = new Promise<void>((resolve) => {
    happen = resolve;
  });
  return { happen, happened };
}

test("work that takes longer than half a minute is undone, and what it still sends is refused", async () => {
  const database = openTestDatabase();
  const [begun, over] = [occasion(), occasion()];
  let late: Promise<unknown> = Promise.resolve(null);
  const failing = failureOf(
    database.inTransaction(async (tx) => {
      await tx.counter.create({ data: { name: "slow", last: 1 } });
      late = failureOf(
        over.happened.then(() => tx.counter.create({ data: { name: "late", last: 1 } })),
      );
      begun.happen();
      await late;
    }),
  );
  await begun.happened;
  await vi.advanceTimersByTimeAsync(PATIENCE);
  const error = await failing;
  expect([isOutage(error), mayHaveCounted(error)]).toEqual([true, false]);
  over.happen();
  expect(String(await late)).toContain("came too late");
  await database.inTransaction((tx) => tx.counter.create({ data: { name: "next", last: 1 } }));
  expect((await database.read.counter.findMany()).map(({ name }) => name)).toEqual(["next"]);
});

test.skipIf(runsOnPostgresql())(
  "who holds the only turn to write too long loses it, and the next one writes",
  async () => {
    const database = openTestDatabase();
    const [begun, over] = [occasion(), occasion()];
    const holding = failureOf(
      database.inTransaction(async (tx) => {
        await tx.counter.create({ data: { name: "holds", last: 1 } });
        begun.happen();
        await over.happened;
      }),
    );
    await begun.happened;
    await vi.advanceTimersByTimeAsync(PATIENCE / 2);
    const waiting = failureOf(
      database.inTransaction((tx) => tx.counter.create({ data: { name: "waits", last: 1 } })),
    );
    // The one that holds the turn is thrown out first: it has had its half minute.
    await vi.advanceTimersByTimeAsync(PATIENCE / 2);
    over.happen();
    expect(isOutage(await holding)).toBe(true);
    expect(await waiting).toBeNull();
    expect((await database.read.counter.findMany()).map(({ name }) => name)).toEqual(["waits"]);
  },
);
