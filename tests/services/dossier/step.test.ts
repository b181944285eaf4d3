import { describe, expect, test } from "vitest";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { withdrawDossier } from "#app/services/dossier/withdraw-dossier.server.ts";
import { issuePendingDocuments } from "#app/services/issue-pending-documents.server.ts";
import { actAs, addActor, addCompany, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openAuditToTampering } from "#tests/setup/tampering.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const REASON = "Abbiamo chiuso la sede interessata dal progetto.";

async function openedDossier() {
  const database = openTestDatabase();
  const company = await addCompany(database);
  const opened = await openDossier({ act: actAs(database, company) });
  if (!opened.ok) throw new Error(opened.refusal.what);
  return { database, company, dossierId: opened.value };
}

function readDossier(database: Database, id: string) {
  return database.read.dossier.findUniqueOrThrow({ where: { id } });
}

describe("a step", () => {
  test("moves the dossier, extends its chain and leaves a document with its hash", async () => {
    const { database, company, dossierId } = await openedDossier();
    const act = actAs(database, company);
    const outcome = await withdrawDossier({ act, dossierId, reason: REASON });

    expect(outcome).toEqual({ ok: true, value: "withdrawn" });
    const events = await database.read.auditEvent.findMany({
      where: { dossierId },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ event }) => event)).toEqual([
      "dossier.open",
      "dossier.withdraw",
      "document.issue",
    ]);
    expect(events[1]).toMatchObject({ reason: REASON, actorName: company.fullName });
    const [document] = await database.read.document.findMany({ where: { dossierId } });
    expect(document?.state).toBe("issued");
    expect(sha256(document?.bytes ?? new Uint8Array())).toBe(document?.sha256);
    expect(events[2]?.documents).toContain(document?.sha256);
  });

  test("counts once when it is clicked many times at once", async () => {
    const { database, company, dossierId } = await openedDossier();
    const clicks = await Promise.all(
      Array.from({ length: 50 }, () =>
        withdrawDossier({ act: actAs(database, company), dossierId, reason: REASON }),
      ),
    );
    expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database.read.auditEvent.count({ where: { event: "dossier.withdraw" } })).toBe(1);
    expect(await database.read.document.count()).toBe(1);
  });

  test("is refused to another company as if the dossier did not exist", async () => {
    const { database, dossierId } = await openedDossier();
    const stranger = await addCompany(database, "Altra Impresa Srl");
    const act = actAs(database, stranger);
    const outcome = await withdrawDossier({ act, dossierId, reason: REASON });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
    expect((await readDossier(database, dossierId)).state).toBe("checkup.draft");
  });

  test("is refused to a role that does not hold it", async () => {
    const { database, dossierId } = await openedDossier();
    const consultant = await addActor(database, "consultant", CONSULTANCY);
    const act = actAs(database, consultant);
    const outcome = await withdrawDossier({ act, dossierId, reason: REASON });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
  });

  test("whose document cannot be drawn stays, and the document is made by the next try", async () => {
    const { database, company, dossierId } = await openedDossier();
    const act = actAs(database, company);
    await withdrawDossier({ act, dossierId, reason: REASON });
    const [document] = await database.read.document.findMany();
    await database.inTransaction((tx) =>
      tx.document.update({
        where: { id: document?.id ?? "" },
        data: { state: "pending", snapshot: "{}", bytes: null, sha256: null },
      }),
    );
    await issuePendingDocuments(act, dossierId);
    const failed = await database.read.document.findFirst({ omit: { bytes: true } });
    expect(failed?.state).toBe("failed");
    expect(failed?.failure).not.toBe("");

    await database.inTransaction((tx) =>
      tx.document.update({
        where: { id: document?.id ?? "" },
        data: { snapshot: document?.snapshot ?? "" },
      }),
    );
    await issuePendingDocuments(act, dossierId);
    const made = await database.read.document.findFirst();
    expect(made).toMatchObject({ state: "issued", sha256: document?.sha256, failure: null });
  });
});

describe("the audit chain", () => {
  test("holds after every act", async () => {
    const { database, company, dossierId } = await openedDossier();
    await withdrawDossier({ act: actAs(database, company), dossierId, reason: REASON });
    expect(await verifyAuditChains(database.read)).toEqual({
      dossiers: 1,
      events: 3,
      broken: null,
    });
  });

  test.each([
    ["a changed reason", 2, { reason: "Un'altra storia" }, /changed/],
    ["a changed instant", 1, { at: new Date("2020-01-01T00:00:00Z") }, /changed/],
    ["another actor", 2, { actorName: "Qualcun altro" }, /changed/],
  ])("names the first link that %s breaks", async (_name, sequence, change, why) => {
    const { database, company, dossierId } = await openedDossier();
    await withdrawDossier({ act: actAs(database, company), dossierId, reason: REASON });
    await openAuditToTampering(database);
    await database.inTransaction((tx) =>
      tx.auditEvent.updateMany({ where: { dossierId, sequence }, data: change }),
    );
    const { broken } = await verifyAuditChains(database.read);
    expect(broken?.sequence).toBe(sequence);
    expect(broken?.why).toMatch(why);
  });

  test("misses an event that was taken away, at the end too", async () => {
    const { database, company, dossierId } = await openedDossier();
    await withdrawDossier({ act: actAs(database, company), dossierId, reason: REASON });
    await openAuditToTampering(database);
    await database.inTransaction((tx) =>
      tx.auditEvent.deleteMany({ where: { dossierId, sequence: 3 } }),
    );
    expect((await verifyAuditChains(database.read)).broken?.why).toMatch(/another end/);
  });
});
