import { expect, test } from "vitest";
import { inParts } from "#app/data/in-parts.ts";
import type { Database } from "#app/data/database.server.ts";
import { documentStore } from "#app/documents/document-store.server.ts";
import { approveRanking } from "#app/services/award/approve-ranking.server.ts";
import { readCall, wholeCall, type CallFilter } from "#app/services/award/read-call.server.ts";
import { slideRanking } from "#app/services/award/slide-ranking.server.ts";
import { placeScoredApplication, staffOffice } from "#tests/fixtures/scored-application.ts";
import { actAs } from "#tests/setup/test-actors.ts";
import { runsOnPostgresql } from "#tests/setup/spare-databases.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const CALL = "call-cip-2026";
const COPIES = 5_000;

/** Writes the same application many times over, each of a firm of its own, later than the first. */
async function multiply(database: Database, dossierId: string): Promise<void> {
  const { application, scoreSheet, company, ...dossier } =
    await database.read.dossier.findUniqueOrThrow({
      where: { id: dossierId },
      include: { application: true, scoreSheet: true, company: true },
    });
  if (!application || !scoreSheet) throw new Error("The application has no sheet");
  const numbers = Array.from({ length: COPIES }, (_, index) => index + 1);
  const idOf = (number: number) => `copy-${String(number)}`;
  await database.inTransaction(async (tx) => {
    const firms = numbers.map((number) => ({ ...company, id: idOf(number) }));
    await inParts(firms, (data) => tx.organisation.createMany({ data }));
    const dossiers = numbers.map((number) => ({
      ...dossier,
      id: idOf(number),
      companyId: idOf(number),
      code: `CIP-2026-9${String(number).padStart(5, "0")}`,
      auditSequence: 0,
      auditHead: "",
      documentsIssued: 0,
    }));
    await inParts(dossiers, (data) => tx.dossier.createMany({ data }));
    const applications = numbers.map((number) => ({
      ...application,
      dossierId: idOf(number),
      stampSerial: null,
      protocolNumber: 100_000 + number,
      submittedAt: new Date((application.submittedAt?.getTime() ?? 0) + number * 1_000),
    }));
    await inParts(applications, (data) => tx.application.createMany({ data }));
    const sheets = numbers.map((number) => ({ ...scoreSheet, dossierId: idOf(number) }));
    await inParts(sheets, (data) => tx.scoreSheet.createMany({ data }));
  });
}

// What is shared is tried on both databases with a few; this is about their number.
const testOnce = test.skipIf(runsOnPostgresql());

testOnce(
  "a call of five thousand applications is shown, ranked and slid, its minutes kept once",
  async () => {
    const database = openTestDatabase();
    const office = await staffOffice(database);
    const { dossierId } = await placeScoredApplication(database, office);
    await multiply(database, dossierId);
    const act = actAs(database, office.manager);
    const request = { callId: CALL, now: act.now, recompute: false };

    const before = await readCall(database.read, act.actor, request);
    expect(before).toMatchObject({ ranked: COPIES + 1, next: 50 });
    expect(before?.rows).toHaveLength(50);
    expect(before?.rows[1]?.tieBreak).toBe("Protocollata prima");
    const placesOf = async (filter: Partial<CallFilter>) => {
      const page = { ...request, filter: { ...wholeCall, ...filter } };
      const view = await readCall(database.read, act.actor, page);
      return view?.rows.map(({ position, left, isCut }) => ({ position, left, isCut })) ?? [];
    };
    const pages = [{ after: 50 }, { after: COPIES }, { code: "CIP-2026-900123" }];
    const shown = await Promise.all(pages.map(placesOf));
    expect(shown.map((rows) => rows[0]?.position)).toEqual([51, COPIES + 1, 124]);
    expect(await approveRanking({ act, callId: CALL })).toEqual({ ok: true, value: COPIES + 1 });

    const minutes = await database.read.document.findMany({
      where: { kind: "rankingMinutes" },
      select: { id: true, dossierId: true, state: true, sha256: true, snapshot: true },
    });
    expect(minutes).toHaveLength(COPIES + 1);
    expect(new Set(minutes.map(({ state, sha256 }) => `${state} ${sha256 ?? ""}`)).size).toBe(1);
    expect(minutes.filter(({ snapshot }) => snapshot !== "").map((kept) => kept.dossierId)).toEqual(
      [dossierId],
    );
    const last = minutes.find((kept) => kept.dossierId === `copy-${String(COPIES)}`);
    const bytes = await documentStore.fetch(database.read, last?.id ?? "");
    expect(bytes?.length).toBeGreaterThan(100_000);

    // Approved, every page shows the same places and the same money as before.
    expect(await Promise.all(pages.map(placesOf))).toEqual(shown);
    expect((await placesOf({ outcome: "funded" })).every(({ isCut }) => !isCut)).toBe(true);
    const [cut] = await placesOf({ outcome: "waitingList" });
    expect(await placesOf({ after: (cut?.position ?? 0) - 1 })).toContainEqual(cut);

    const after = await readCall(database.read, act.actor, { ...request, recompute: true });
    expect(after?.check).toEqual({ rows: COPIES + 1, differences: [] });
    const slide = await slideRanking({ act, dossierId: `copy-${String(COPIES)}` });
    expect(slide).toMatchObject({
      ok: false,
      refusal: { what: "Questa domanda non può scorrere." },
    });
    const head = await database.read.dossier.findUniqueOrThrow({
      where: { id: `copy-${String(COPIES)}` },
      include: { auditEvents: { orderBy: { sequence: "asc" } } },
    });
    expect(head.auditEvents.map(({ event }) => event)).toEqual(["award.rank", "document.issue"]);
    expect(head).toMatchObject({ auditSequence: 2, auditHead: head.auditEvents[1]?.hash });
  },
  60_000,
);
