import { expect, test } from "vitest";
import { openTestDatabase } from "#tests/setup/test-database.ts";

test("groups are counted and summed up as their rows say", async () => {
  const { read } = openTestDatabase();
  const calls = await read.call.findMany();
  const groups = await read.call.groupBy({
    by: ["ruleSet"],
    where: { budgetCents: { gt: 0 } },
    _count: { _all: true },
    _sum: { budgetCents: true },
    _min: { opensOn: true },
    _max: { closesOn: true },
  });
  expect(calls.length).toBeGreaterThan(0);
  for (const { ruleSet, _count, _sum, _min, _max } of groups) {
    const own = calls.filter((call) => call.ruleSet === ruleSet);
    expect(_count._all).toBe(own.length);
    expect(_sum.budgetCents).toBe(own.reduce((sum, { budgetCents }) => sum + budgetCents, 0));
    expect(_min.opensOn).toBe(own.map(({ opensOn }) => opensOn).sort()[0]);
    expect(_max.closesOn).toBe(
      own
        .map(({ closesOn }) => closesOn)
        .sort()
        .at(-1),
    );
  }
  expect(groups.reduce((sum, { _count }) => sum + _count._all, 0)).toBe(calls.length);
});

test("instants come back as instants", async () => {
  const { read } = openTestDatabase();
  const bodies = await read.organisation.findMany({ where: { kind: "province" } });
  const summary = await read.organisation.aggregate({
    where: { kind: "province" },
    _count: true,
    _max: { createdAt: true },
  });
  expect(summary._count).toBe(bodies.length);
  expect(summary._max.createdAt).toEqual(bodies[0]?.createdAt);
});

test("nothing sums up to nothing", async () => {
  const { read } = openTestDatabase();
  expect(
    await read.payment.aggregate({
      where: { executedAt: { not: null } },
      _count: { _all: true },
      _sum: { grossCents: true },
      _max: { executedAt: true },
    }),
  ).toEqual({ _count: { _all: 0 }, _sum: { grossCents: null }, _max: { executedAt: null } });
  expect(await read.payment.groupBy({ by: ["dossierId"], _count: { _all: true } })).toEqual([]);
});
