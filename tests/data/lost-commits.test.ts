import { describe, expect, test, vi } from "vitest";
import { isOutage, mayHaveCounted } from "#app/data/outages.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { cutBefore, type Cut } from "#tests/setup/cutting-proxy.ts";
import { runsOnPostgresql } from "#tests/setup/spare-databases.ts";
import { actAs, addCompany } from "#tests/setup/test-actors.ts";
import { makeTestDatabase, openAgain } from "#tests/setup/test-database.ts";

vi.mock("node:timers/promises", () => ({ setTimeout: () => Promise.resolve() }));

/** A database behind a network that fails, and the same one without it. */
async function openBehindCuts() {
  const url = makeTestDatabase();
  const { url: through, cutting } = await cutBefore(url);
  return { database: openAgain(through), direct: openAgain(url), cutting };
}

async function openOneUnder(cut: Cut) {
  const { database, direct, cutting } = await openBehindCuts();
  const company = await addCompany(direct);
  cutting.next = cut;
  const opened = await openDossier({ act: actAs(database, company) });
  const dossiers = await direct.read.dossier.findMany({
    where: { companyId: company.organisationId },
  });
  return { opened, ids: dossiers.map(({ id }) => id), cuts: cutting.cuts };
}

describe.runIf(runsOnPostgresql())("a step whose commit", () => {
  test("is answered by nobody has been taken, and is acknowledged", async () => {
    const { opened, ids, cuts } = await openOneUnder("answer");
    expect(cuts).toBe(1);
    expect(opened.ok && [opened.value]).toEqual(ids);
  });

  test("never arrives is taken again, once", async () => {
    const { opened, ids, cuts } = await openOneUnder("commit");
    expect(cuts).toBe(1);
    expect(opened.ok && [opened.value]).toEqual(ids);
  });

  test("is answered by nobody, and has left no proof, fails as one that may have counted", async () => {
    const { database, direct, cutting } = await openBehindCuts();
    const writing = database.inTransaction(async (tx) => {
      await tx.counter.create({ data: { name: "once", last: 1 } });
      cutting.next = "answer";
    });
    const error = await writing.catch((thrown: unknown) => thrown);
    expect([isOutage(error), mayHaveCounted(error)]).toEqual([true, true]);
    expect(await direct.read.counter.count({ where: { name: "once" } })).toBe(1);
  });

  test("was lost, with its number given to another one after a crash, is taken again", async () => {
    const { database, cutting } = await openBehindCuts();
    let times = 0;
    const result = await database.inTransaction(async (tx) => {
      times += 1;
      const name = `attempt ${String(times)}`;
      await tx.counter.create({ data: { name, last: 1 } });
      // What proves the first attempt is not there, though its number counts as committed.
      tx.proveBy({ table: "auditEvent", where: { id: "never written" } });
      if (times === 1) cutting.next = "answer";
      return name;
    });
    expect(result).toBe("attempt 2");
  });

  test("is answered by nobody, and nobody can be asked, fails as one that may have counted", async () => {
    const { database, direct, cutting } = await openBehindCuts();
    const failing = database
      .inTransaction(async (tx) => {
        await tx.counter.create({ data: { name: "once", last: 1 } });
        cutting.next = "answer";
        // Connections made before go on: this transaction's is one of them.
        cutting.isShut = true;
      })
      .catch((error: unknown) => error);
    const error = await failing;
    expect([isOutage(error), mayHaveCounted(error)]).toEqual([true, true]);
    expect(await direct.read.counter.count({ where: { name: "once" } })).toBe(1);
  });
});
