import { describe, expect, test } from "vitest";
import { listDossiers } from "#app/data/dossier-register.server.ts";
import { concludeDossier } from "#app/services/dossier/conclude-dossier.server.ts";
import { lapseDossier } from "#app/services/dossier/lapse-dossier.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { readCompanyDesk, readStaffDesk } from "#app/services/dossier/read-desk.server.ts";
import { readDossierPage } from "#app/services/dossier/read-dossier-page.server.ts";
import { revokeDossier } from "#app/services/dossier/revoke-dossier.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import { readHome } from "#app/services/programme/read-home.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import {
  actAs,
  addActor,
  addCompany,
  CONSULTANCY,
  PROVINCE,
  UNIONS,
} from "#tests/setup/test-actors.ts";
import { openAuditToTampering } from "#tests/setup/tampering.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const REASON = "L'impresa non ha rispettato le condizioni del bando.";

async function openedBy(name?: string) {
  const database = openTestDatabase();
  const company = await addCompany(database, name);
  const opened = await openDossier({ act: actAs(database, company) });
  if (!opened.ok) throw new Error(opened.refusal.what);
  return { database, company, dossierId: opened.value };
}

/** Puts a protocolled dossier into a state, with a term when one is given. */
async function putInState(database: Database, id: string, state: StateName, termEndsOn?: string) {
  await database.inTransaction(async (tx) => {
    await tx.dossier.update({ where: { id }, data: { state, termEndsOn: termEndsOn ?? null } });
    await tx.application.create({
      data: {
        dossierId: id,
        declarations: "[]",
        genderCertificate: false,
        whpMember: false,
        submittedAt: new Date("2026-10-01T09:00:00Z"),
        protocolYear: 2026,
        protocolNumber: 1,
        version: 1,
      },
    });
  });
}

describe("opening a dossier", () => {
  test("gives codes without gaps and leads a second click to the first dossier", async () => {
    const { database, company, dossierId } = await openedBy();
    expect(await openDossier({ act: actAs(database, company) })).toEqual({
      ok: true,
      value: dossierId,
    });
    const other = await addCompany(database, "Sartoria Aurora Snc");
    await openDossier({ act: actAs(database, other) });
    const codes = await database.read.dossier.findMany({ orderBy: { code: "asc" } });
    expect(codes.map(({ code }) => code)).toEqual(["CIP-2026-0001", "CIP-2026-0002"]);
  });

  test("is the company's alone", async () => {
    const database = openTestDatabase();
    const officer = await addActor(database, "caseOfficer", PROVINCE);
    expect((await openDossier({ act: actAs(database, officer) })).ok).toBe(false);
    expect(await database.read.dossier.count()).toBe(0);
  });

  test("is possible again after a withdrawal", async () => {
    const { database, company, dossierId } = await openedBy();
    await withdrawDossier({ act: actAs(database, company), dossierId, reason: "" });
    const again = await openDossier({ act: actAs(database, company) });
    expect(again.ok && again.value).not.toBe(dossierId);
  });
});

describe("closing a dossier", () => {
  test("lapses an award only when the term to accept is over", async () => {
    const { database, dossierId } = await openedBy();
    const officer = await addActor(database, "caseOfficer", PROVINCE);
    await putInState(database, dossierId, "award.granted", "2026-11-02");
    const lastDay = actAs(database, officer, new Date("2026-11-02T22:30:00Z"));
    expect((await lapseDossier({ act: lastDay, dossierId, reason: REASON })).ok).toBe(false);
    const dayAfter = actAs(database, officer, new Date("2026-11-02T23:30:00Z"));
    expect(await lapseDossier({ act: dayAfter, dossierId, reason: REASON })).toEqual({
      ok: true,
      value: "lapsed",
    });
  });

  test("revokes only by the manager, with the reason in the chain and in the notice", async () => {
    const { database, dossierId } = await openedBy();
    await putInState(database, dossierId, "monitoring.running");
    const officer = await addActor(database, "caseOfficer", PROVINCE);
    const manager = await addActor(database, "manager", PROVINCE);
    const wrong = await revokeDossier({ act: actAs(database, officer), dossierId, reason: REASON });
    expect(wrong).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
    const act = actAs(database, manager);
    expect((await revokeDossier({ act, dossierId, reason: REASON })).ok).toBe(true);
    const [notice] = await database.read.document.findMany({ where: { dossierId } });
    expect(notice).toMatchObject({ kind: "closureNotice", state: "issued" });
    expect(notice?.snapshot).toContain("revoked");
    const page = await readDossierPage({ act, dossierId, showsAll: false });
    expect(page?.history[0]).toMatchObject({ what: "ha revocato l'incentivo", reason: REASON });
  });

  test("concludes when no bonus is asked, and nothing can follow", async () => {
    const { database, company, dossierId } = await openedBy();
    await putInState(database, dossierId, "bonus.available");
    const officer = await addActor(database, "caseOfficer", PROVINCE);
    const act = actAs(database, officer);
    expect(await concludeDossier({ act, dossierId })).toEqual({ ok: true, value: "concluded" });
    const late = await withdrawDossier({ act: actAs(database, company), dossierId, reason: "" });
    expect(late).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });
});

describe("the page of a dossier", () => {
  test("shows what comes next, the stages, the documents and a verified history", async () => {
    const { database, company, dossierId } = await openedBy();
    const act = actAs(database, company);
    await withdrawDossier({ act, dossierId, reason: "Abbiamo cambiato programma." });
    const page = await readDossierPage({ act, dossierId, showsAll: true });
    expect(page).toMatchObject({ isVerified: true, step: { isMine: false, title: "Rinunciata" } });
    expect(page?.stages[0]).toMatchObject({ stage: "checkup", status: "stopped" });
    expect(page?.documents.map(({ title }) => title)).toEqual(["Comunicazione di chiusura"]);
    expect(page?.history.map(({ what }) => what)).toEqual([
      "ha emesso un documento",
      "ha rinunciato",
      "ha aperto la pratica",
    ]);
  });

  test("says so when somebody has tampered with the history", async () => {
    const { database, company, dossierId } = await openedBy();
    await openAuditToTampering(database);
    await database.inTransaction((tx) =>
      tx.auditEvent.updateMany({ where: { dossierId }, data: { actorName: "Qualcun Altro" } }),
    );
    const page = await readDossierPage({
      act: actAs(database, company),
      dossierId,
      showsAll: false,
    });
    expect(page?.isVerified).toBe(false);
  });

  test("does not exist for another company, nor for a union before any adhesion", async () => {
    const { database, dossierId } = await openedBy();
    const stranger = await addCompany(database, "Impresa Estranea Srl");
    const union = await addActor(database, "union", UNIONS.CGIL);
    for (const actor of [stranger, union])
      expect(
        await readDossierPage({ act: actAs(database, actor), dossierId, showsAll: false }),
      ).toBeNull();
  });
});

describe("the desk", () => {
  test("of a new company is empty, then shows its dossier as a task list", async () => {
    const database = openTestDatabase();
    const company = await addCompany(database);
    const act = actAs(database, company);
    expect((await readCompanyDesk(act)).current).toBeNull();
    await openDossier({ act });
    const { current } = await readCompanyDesk(act);
    expect(current?.step).toMatchObject({ isMine: true, title: "Compila il check-up" });
    expect(current?.stages).toHaveLength(10);
  });

  test("of a consultant has the queue with count and age, oldest first", async () => {
    const { database, dossierId } = await openedBy();
    await database.inTransaction((tx) =>
      tx.dossier.update({
        where: { id: dossierId },
        data: { state: "checkup.submitted", stateSince: new Date("2026-11-02T09:00:00Z") },
      }),
    );
    const consultant = await addActor(database, "consultant", CONSULTANCY);
    const desk = await readStaffDesk(actAs(database, consultant, new Date("2026-11-05T09:00:00Z")));
    expect(desk.queues).toEqual([
      expect.objectContaining({ state: "checkup.submitted", count: 1, oldestDays: 3 }),
    ]);
    expect(desk.awaited[0]).toMatchObject({ href: `/dossiers/${dossierId}/checkup` });
    const colleague = await addActor(database, "consultant", CONSULTANCY);
    await database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: dossierId }, data: { consultantId: consultant.userId } }),
    );
    expect((await readStaffDesk(actAs(database, consultant))).awaited).toHaveLength(1);
    expect((await readStaffDesk(actAs(database, colleague))).awaited).toEqual([]);
  });

  test("of a union holds an adhesion until that very union has answered", async () => {
    const { database, dossierId } = await openedBy();
    const cgil = await addActor(database, "union", UNIONS.CGIL);
    const uil = await addActor(database, "union", UNIONS.UIL);
    await database.inTransaction(async (tx) => {
      await tx.dossier.update({
        where: { id: dossierId },
        data: { state: "agreement.awaitingUnions" },
      });
      await tx.agreement.create({
        data: {
          dossierId,
          kind: "adhesion",
          textVersion: "1",
          hourBase: "",
          minimumBlockMinutes: 60,
          noticeDays: 5,
          hoursPerDayHundredths: 800,
          cumulation: "",
          communicatedToStaff: true,
          declineReason: "",
        },
      });
      await tx.signature.create({
        data: {
          id: "signature-cgil",
          dossierId,
          organisationId: UNIONS.CGIL.id,
          party: "CGIL",
          signerId: cgil.userId,
          signerName: cgil.fullName,
          act: "signed",
          reason: "",
          signedAt: new Date("2026-11-01T09:00:00Z"),
          contentHash: "0",
          contentTitle: "Adesione",
        },
      });
    });
    expect((await readStaffDesk(actAs(database, cgil))).awaited).toEqual([]);
    expect((await readStaffDesk(actAs(database, uil))).awaited).toHaveLength(1);
  });
});

test("the list of dossiers turns its pages without losing or repeating one", async () => {
  const database = openTestDatabase();
  const consultant = await addActor(database, "consultant", CONSULTANCY);
  for (let index = 0; index < 5; index += 1) {
    const company = await addCompany(database, `Impresa ${String(index)}`);
    await openDossier({ act: actAs(database, company) });
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const rows: { id: string }[] = await listDossiers(database.read, consultant, {
      state: null,
      cursor,
      take: 2,
    });
    seen.push(...rows.slice(0, 2).map(({ id }) => id));
    cursor = rows.length > 2 ? (seen.at(-1) ?? null) : null;
  } while (cursor !== null);
  expect(new Set(seen).size).toBe(5);
  expect(seen).toHaveLength(5);
});

describe("the public page", () => {
  const now = new Date("2026-11-02T09:00:00Z");

  test("shows the open call with its money and days, and no closed one", async () => {
    const database = openTestDatabase();
    const home = await readHome({ database, now, search: new URLSearchParams() });
    expect(home.calls).toEqual([
      expect.objectContaining({ leftCents: 6_000_000, leftPercent: 100, daysLeft: 88 }),
    ]);
    expect(home.check).toMatchObject({ verdict: null, isPartial: false });
  });

  test("answers the three questions and asks for the missing one", async () => {
    const database = openTestDatabase();
    const ask = (query: string) =>
      readHome({ database, now, search: new URLSearchParams(`check=yes&${query}`) });
    const full = await ask("seat=milan&kind=enterprise&size=micro");
    expect(full.check.verdict).toMatchObject({ mayAsk: true });
    expect((await ask("seat=milan")).check).toMatchObject({ verdict: null, isPartial: true });
  });
});
