import { describe, expect, test } from "vitest";
import { acceptAward } from "#app/services/award/accept-award.server.ts";
import { approveRanking } from "#app/services/award/approve-ranking.server.ts";
import { exhaustWaitingList } from "#app/services/award/exhaust-waiting-list.server.ts";
import { grantAward } from "#app/services/award/grant-award.server.ts";
import { readAward } from "#app/services/award/read-award.server.ts";
import { readCall } from "#app/services/award/read-call.server.ts";
import { recordAwardChecks } from "#app/services/award/record-award-checks.server.ts";
import { refuseAward } from "#app/services/award/refuse-award.server.ts";
import { slideRanking } from "#app/services/award/slide-ranking.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { hashOfEvent } from "#app/data/audit-events.server.ts";
import {
  placeScoredApplication,
  scores,
  staffOffice,
  type Office,
} from "#tests/fixtures/scored-application.ts";
import { placeAdmittedApplication } from "#tests/fixtures/admitted-application.ts";
import { actAs, addActor, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import type { AwardChecks } from "#workflows/award/award-checks-schema.ts";

const CALL = "call-cip-2026";
const TODAY = new Date("2026-11-02T09:00:00Z");

const checks: AwardChecks = {
  cup: "E44E20000140007",
  cor: "1234567",
  corOn: "2026-11-02",
  durcOutcome: "regular",
  durcProtocol: "INPS_1",
  durcRequestedOn: "2026-10-20",
  deMinimisCheckedOn: "2026-11-02",
  deMinimisCode: "",
};

async function openOffice(budgetCents?: number) {
  const database = openTestDatabase();
  const office = await staffOffice(database);
  if (budgetCents !== undefined)
    await database.inTransaction((tx) =>
      tx.call.update({ where: { id: CALL }, data: { budgetCents } }),
    );
  const manager = actAs(database, office.manager);
  return {
    database,
    office,
    officer: actAs(database, office.caseOfficer),
    manager,
    rank: () => approveRanking({ act: manager, callId: CALL }),
  };
}

/** Three applications in this order: better scored, as the example, as the example but larger. */
async function placeThree(database: Database, office: Office) {
  const best = scores({ D1: 800, D2: 600, D3: 600 });
  const first = await placeScoredApplication(database, office, { given: best });
  const second = await placeScoredApplication(database, office);
  const third = await placeScoredApplication(database, office, { workUnitsHundredths: 980 });
  return { first, second, third };
}

async function statesOf(database: Database, dossierIds: readonly string[]) {
  const rows = await database.read.dossier.findMany({ where: { id: { in: [...dossierIds] } } });
  return dossierIds.map((id) => rows.find((row) => row.id === id)?.state);
}

async function grantTo(setting: Awaited<ReturnType<typeof openOffice>>, dossierId: string) {
  await recordAwardChecks({ act: setting.officer, dossierId, checks });
  return grantAward({ act: setting.manager, dossierId });
}

describe("the ranking of a call", () => {
  test("is approved for all applications at once, with ties broken and minutes for each", async () => {
    const setting = await openOffice(500_000);
    const { database, office } = setting;
    const { first, second, third } = await placeThree(database, office);
    const low = scores({ D1: 200, D2: 200, D3: 200 });
    const failing = await placeScoredApplication(database, office, { given: low });
    expect(await setting.rank()).toEqual({ ok: true, value: 4 });

    const ids = [first, second, third, failing].map(({ dossierId }) => dossierId);
    expect(await statesOf(database, ids)).toEqual([
      "award.proposed",
      "award.proposed",
      "award.waitingList",
      "belowThreshold",
    ]);
    const rows = await database.read.rankingRow.findMany({ orderBy: { position: "asc" } });
    expect(
      rows.map(({ dossierId, awardedCents, outcome, tieBreak }) => [
        dossierId,
        awardedCents,
        outcome,
        tieBreak,
      ]),
    ).toEqual([
      [first.dossierId, 280_000, "funded", ""],
      [second.dossierId, 220_000, "partlyFunded", ""],
      [third.dossierId, 0, "waitingList", "Meno ULA"],
      [failing.dossierId, 0, "belowThreshold", ""],
    ]);
    const minutes = await database.read.document.findMany({ where: { kind: "rankingMinutes" } });
    expect(minutes.map(({ state }) => state)).toEqual(["issued", "issued", "issued", "issued"]);
    expect(new Set(minutes.map(({ sha256 }) => sha256)).size).toBe(1);
  });

  test("keeps the chain of every dossier whole", async () => {
    const { database, office, rank } = await openOffice();
    const { dossierId } = await placeScoredApplication(database, office);
    await rank();
    const events = await database.read.auditEvent.findMany({
      where: { dossierId },
      orderBy: { sequence: "asc" },
    });
    const dossier = await database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
    expect(dossier).toMatchObject({ auditSequence: events.length, auditHead: events.at(-1)?.hash });
    events.slice(1).forEach(({ hash, ...event }, index) => {
      expect(event.previousHash).toBe(events[index]?.hash);
      expect(hashOfEvent(event)).toBe(hash);
    });
  });

  test("waits for every application, and is approved once", async () => {
    const { database, office, rank } = await openOffice();
    expect(await rank()).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    await placeScoredApplication(database, office);
    const late = await placeAdmittedApplication(database);
    const refusal = await rank();
    expect(refusal).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    if (!refusal.ok) expect(refusal.refusal.problems?.join()).toContain(late.code);
    await database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: late.dossierId }, data: { state: "withdrawn" } }),
    );
    expect((await rank()).ok).toBe(true);
    expect(await rank()).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
  });

  test("is shown before and after, and proves itself again", async () => {
    const { database, office, rank } = await openOffice(500_000);
    await placeThree(database, office);
    const read = (recompute: boolean) =>
      readCall(database.read, office.manager, { callId: CALL, now: TODAY, recompute });
    const preview = await read(false);
    await rank();
    const approved = await read(true);
    const told = (view: typeof preview) =>
      view?.rows.map(({ code, total, awarded, left }) => [code, total, awarded, left]);
    expect(told(approved)).toEqual(told(preview));
    expect(approved?.check).toEqual({ rows: 3, differences: [] });

    await database.inTransaction((tx) =>
      tx.rankingRow.updateMany({ where: { position: 2 }, data: { totalHundredths: 1 } }),
    );
    expect((await read(true))?.check?.differences).toHaveLength(1);
  });

  test("is not for the eyes of a consultant or a company", async () => {
    const { database, office, rank } = await openOffice();
    const { company, dossierId } = await placeScoredApplication(database, office);
    await rank();
    const consultant = await addActor(database, "consultant", CONSULTANCY);
    const request = { callId: CALL, now: TODAY, recompute: false };
    expect(await readCall(database.read, consultant, request)).toBeNull();
    expect(await readCall(database.read, company, request)).toBeNull();
    const seen = await readAward(database.read, consultant, { dossierId, now: TODAY });
    expect(seen).toMatchObject({ place: null, checks: [], recorded: null });
  });

  test("is approved by the manager alone", async () => {
    const { office, database } = await openOffice();
    const act = actAs(database, office.caseOfficer);
    const outcome = await approveRanking({ act, callId: CALL });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
  });
});

describe("an award", () => {
  test("is granted when the checks hold, accepted by the company, and paid from there", async () => {
    const setting = await openOffice();
    const { database, office } = setting;
    const { dossierId, company } = await placeScoredApplication(database, office);
    await setting.rank();
    const early = await grantAward({ act: setting.manager, dossierId });
    expect(early).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(await grantTo(setting, dossierId)).toEqual({ ok: true, value: "award.granted" });
    const dossier = await database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
    expect(dossier.termEndsOn).toBe("2026-11-12");
    const act = actAs(database, company);
    expect(await acceptAward({ act, dossierId })).toEqual({
      ok: true,
      value: "payment.advanceDue",
    });
    const award = await database.read.award.findUniqueOrThrow({ where: { dossierId } });
    expect(award).toMatchObject({ amountCents: 280_000, grantedOn: "2026-11-02" });
    const documents = await database.read.document.findMany({ where: { dossierId } });
    expect(documents.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      "scoreSheet issued",
      "rankingMinutes issued",
      "awardDecision issued",
      "acceptanceDeed issued",
    ]);
  });

  test("of two that the budget cannot bear together, one is told in words", async () => {
    const setting = await openOffice();
    const { database, office } = setting;
    const first = await placeScoredApplication(database, office);
    const second = await placeScoredApplication(database, office);
    await setting.rank();
    await database.inTransaction((tx) =>
      tx.call.update({ where: { id: CALL }, data: { budgetCents: 300_000 } }),
    );
    const outcomes = await Promise.all(
      [first, second].map(({ dossierId }) => grantTo(setting, dossierId)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { reason: "changed-meanwhile", why: expect.stringContaining("budget") as string },
    });
    expect(await database.read.award.count({ where: { amountCents: { not: null } } })).toBe(1);
  });

  test("is not granted on a de minimis check of the day before", async () => {
    const setting = await openOffice();
    const { dossierId } = await placeScoredApplication(setting.database, setting.office);
    await setting.rank();
    await recordAwardChecks({ act: setting.officer, dossierId, checks });
    const tomorrow = actAs(
      setting.database,
      setting.office.manager,
      new Date("2026-11-03T09:00:00Z"),
    );
    const outcome = await grantAward({ act: tomorrow, dossierId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });

  test("is cut down to the room left under the de minimis ceiling", async () => {
    const setting = await openOffice();
    const { database, office } = setting;
    const { dossierId } = await placeScoredApplication(database, office);
    await database.inTransaction((tx) =>
      tx.earlierAid.create({
        data: {
          id: "aid-1",
          dossierId,
          beneficiary: "Impresa",
          grantor: "Regione",
          grantedOn: "2025-01-10",
          amountCents: 29_800_000,
          reference: "",
        },
      }),
    );
    await setting.rank();
    await grantTo(setting, dossierId);
    const award = await database.read.award.findUniqueOrThrow({ where: { dossierId } });
    expect(award).toMatchObject({ proposedCents: 280_000, amountCents: 200_000 });
  });

  test("is not granted while a promised adhesion is not signed", async () => {
    const setting = await openOffice();
    const { dossierId } = await placeScoredApplication(setting.database, setting.office, {
      agreementKind: "commitment",
    });
    await setting.rank();
    const outcome = await grantTo(setting, dossierId);
    expect(outcome).toMatchObject({ ok: false });
    if (!outcome.ok) expect(outcome.refusal.problems?.join()).toContain("impegnata ad aderire");
  });

  test("is not accepted after the term", async () => {
    const setting = await openOffice();
    const { dossierId, company } = await placeScoredApplication(setting.database, setting.office);
    await setting.rank();
    await grantTo(setting, dossierId);
    const late = actAs(setting.database, company, new Date("2026-11-13T09:00:00Z"));
    const outcome = await acceptAward({ act: late, dossierId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });

  test("that is refused lets the others go up, the partly funded one first", async () => {
    const setting = await openOffice(500_000);
    const { database, office, manager } = setting;
    const { first, second, third } = await placeThree(database, office);
    await setting.rank();
    const waiting = { act: manager, dossierId: third.dossierId };
    expect(await slideRanking(waiting)).toMatchObject({ ok: false });

    await grantTo(setting, first.dossierId);
    const act = actAs(database, first.company);
    await refuseAward({ act, dossierId: first.dossierId, reason: "Cambio di programma." });

    const view = await readCall(database.read, office.manager, {
      callId: CALL,
      now: TODAY,
      recompute: false,
    });
    expect(view?.rows.map(({ slide }) => slide)).toEqual(["", "€ 2.800,00", "€ 2.200,00"]);
    const reason = { ...waiting, reason: "Budget esaurito." };
    expect(await exhaustWaitingList(reason)).toMatchObject({ ok: false });
    expect((await slideRanking({ act: manager, dossierId: second.dossierId })).ok).toBe(true);
    expect(await slideRanking(waiting)).toEqual({ ok: true, value: "award.proposed" });
    const awards = await database.read.award.findMany({ orderBy: { proposedCents: "desc" } });
    const held = new Map(awards.map(({ dossierId, proposedCents }) => [dossierId, proposedCents]));
    expect(held.get(second.dossierId)).toBe(280_000);
    expect(held.get(third.dossierId)).toBe(220_000);
  });

  test("has no place for an application that no money is left for", async () => {
    const setting = await openOffice(280_000);
    const { second } = await placeThree(setting.database, setting.office);
    await setting.rank();
    const { dossierId } = second;
    const outcome = await exhaustWaitingList({
      act: setting.manager,
      dossierId,
      reason: "Esaurito.",
    });
    expect(outcome).toEqual({ ok: true, value: "notFunded" });
  });
});
