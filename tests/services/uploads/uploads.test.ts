import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { uploadStore } from "#app/documents/upload-store.server.ts";
import { doJob } from "#app/services/outbox/do-job.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { readPlan } from "#app/services/plan/read-plan.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import { savePlanSharing } from "#app/services/plan/save-plan-sharing.server.ts";
import { submitPlan } from "#app/services/plan/submit-plan.server.ts";
import { writeMinutes } from "#app/services/plan/write-minutes.server.ts";
import type { UploadTarget } from "#app/services/uploads/find-upload-subject.server.ts";
import { findServableUpload } from "#app/services/uploads/find-servable-upload.server.ts";
import { removeUpload } from "#app/services/uploads/remove-upload.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { ScanFile, ScanReport } from "#app/uploads/scan-file.server.ts";
import { generalForm, measureForm, sharingForm } from "#tests/fixtures/plan-forms.ts";
import { sendUpload } from "#tests/fixtures/send-upload.ts";
import { pdfOfSize } from "#tests/fixtures/upload-bytes.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, addCompany, CONSULTANCY, PROVINCE } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { shiftOn } from "#tests/setup/test-shift.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cip-kept-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const MINUTES: UploadTarget = { purpose: "sharingMinutes", subjectId: "" };
const answer =
  (report: ScanReport): ScanFile =>
  () =>
    Promise.resolve(report);

async function openPlan() {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, "plan.draft");
  const act = actAs(database, company);
  const send = async (
    options: { bytes?: Buffer; target?: UploadTarget; scanFile?: ScanFile; by?: Act } = {},
  ) => {
    const { by = act, target = MINUTES, ...file } = options;
    return sendUpload({ act: by, dossierId, target, folder, ...file });
  };
  const uploads = () => database.read.upload.findMany({ orderBy: { id: "asc" } });
  return { database, company, dossierId, act, send, uploads };
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe("an uploaded file", () => {
  test("is kept in pieces, named in the history, and comes back byte by byte", async () => {
    const { database, act, send, uploads } = await openPlan();
    const bytes = pdfOfSize(1_300_000);
    expect(await send({ bytes })).toMatchObject({ ok: true });
    const [upload] = await uploads();
    expect(upload).toMatchObject({ name: "verbale.pdf", scan: "unchecked", sizeBytes: 1_300_000 });
    expect(await database.read.uploadPiece.count()).toBe(3);
    const kept = await collect(uploadStore.stream(database.read, upload?.id ?? ""));
    expect(kept.equals(bytes)).toBe(true);
    const events = await database.read.auditEvent.findMany({ orderBy: { sequence: "desc" } });
    expect(events[0]?.changes).toContain(upload?.sha256.slice(0, 16));
    expect(await findServableUpload(act, upload?.id ?? "")).toMatchObject({ ok: true });
  });

  test("sent twice is there once", async () => {
    const { send, uploads } = await openPlan();
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await uploads()).toHaveLength(1);
  });

  test("is not taken for a measure that is not there, another dossier, another role, out of turn", async () => {
    const { database, dossierId, act, send, uploads } = await openPlan();
    const stray = { purpose: "measureEvidence", subjectId: "nowhere" } as const;
    expect(await send({ target: stray })).toMatchObject({ refusal: { reason: "not-found" } });
    const stranger = actAs(database, await addCompany(database, "Bottega Vicina Srl"));
    expect(await send({ by: stranger })).toMatchObject({ refusal: { reason: "not-found" } });
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    expect(await send({ by: consultant })).toMatchObject({ ok: false });
    await database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: dossierId }, data: { state: "agreement.draft" } }),
    );
    expect(await send({ by: act })).toMatchObject({ refusal: { reason: "out-of-turn" } });
    expect(await uploads()).toEqual([]);
    expect(await database.read.uploadPiece.count()).toBe(0);
  });

  test("is read by who may see the dossier and by nobody else", async () => {
    const { database, act, send, uploads } = await openPlan();
    await send();
    const id = (await uploads())[0]?.id ?? "";
    const readers = {
      consultant: await addActor(database, "consultant", CONSULTANCY),
      stranger: await addCompany(database, "Bottega Vicina Srl"),
      accountant: await addActor(database, "accountant", PROVINCE),
      caseOfficer: await addActor(database, "caseOfficer", PROVINCE),
    };
    const seen = await Promise.all(
      Object.values(readers).map((reader) => findServableUpload(actAs(database, reader), id)),
    );
    expect(seen.map(({ ok }) => ok)).toEqual([true, false, false, false]);
    expect(await findServableUpload(act, "nowhere")).toMatchObject({ ok: false });
  });

  test("the scanner objects to is kept from everybody and said so in the history", async () => {
    const { database, act, send, uploads } = await openPlan();
    await send({ scanFile: answer({ scan: "infected", detail: "Eicar" }) });
    const [upload] = await uploads();
    expect(await findServableUpload(act, upload?.id ?? "")).toMatchObject({
      refusal: { what: "Questo file è in quarantena." },
    });
    const event = await database.read.auditEvent.findFirst({ orderBy: { sequence: "desc" } });
    expect(event?.changes).toContain("In quarantena");
  });

  test("waits in quarantine for a silent scanner, and leaves it when it has spoken", async () => {
    const { database, act, send, uploads } = await openPlan();
    const silent = answer({ scan: "waiting", detail: "ECONNREFUSED" });
    await send({ scanFile: silent });
    const id = (await uploads())[0]?.id ?? "";
    expect(await findServableUpload(act, id)).toMatchObject({ ok: false });
    const job = await database.read.outboxJob.findFirst({ where: { kind: "upload.scan" } });
    if (!job) throw new Error("nobody will scan it");
    await expect(doJob(shiftOn(database, { scanFile: silent }), job)).rejects.toThrow("no verdict");
    const clean = answer({ scan: "clean", detail: "" });
    const complete = await doJob(shiftOn(database, { scanFile: clean }), job);
    await database.inTransaction(complete);
    expect(await findServableUpload(act, id)).toMatchObject({ ok: true, value: { scan: "clean" } });
  });

  test("taken out before it was handed in is erased; afterwards it stays for who decided", async () => {
    const { database, dossierId, act, send, uploads } = await openPlan();
    await send();
    const uploadId = (await uploads())[0]?.id ?? "";
    expect(await removeUpload({ act, dossierId, uploadId })).toMatchObject({ ok: true });
    expect(await removeUpload({ act, dossierId, uploadId })).toMatchObject({ ok: false });
    expect(await database.read.uploadPiece.count()).toBe(0);
    await savePlanGeneral({ act, dossierId, general: generalForm });
    await savePlanSharing({ act, dossierId, sharing: sharingForm });
    await addMeasure({ act, dossierId, measure: measureForm });
    const measureId = (await readPlan(database.read, act.actor, dossierId)).measures[0]?.id ?? "";
    await send({ target: { purpose: "measureEvidence", subjectId: measureId } });
    await submitPlan({ act, dossierId });
    await database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: dossierId }, data: { state: "plan.changesRequested" } }),
    );
    expect(await removeMeasure({ act, dossierId, measureId })).toMatchObject({ ok: true });
    expect(await uploads()).toMatchObject([{ removedAt: act.now }]);
    expect(await database.read.uploadPiece.count()).toBe(1);
  });

  test("cannot be changed in the tables once it is handed in", async () => {
    const { database, send } = await openPlan();
    await send();
    const write = (work: Parameters<typeof database.inTransaction>[0]) =>
      expect(database.inTransaction(work)).rejects.toThrow();
    const other = new Uint8Array(2);
    await write((tx) => tx.uploadPiece.updateMany({ data: { bytes: other } }));
    await write((tx) => tx.upload.updateMany({ data: { sizeBytes: 20 * 1024 * 1024 + 1 } }));
    await database.inTransaction((tx) =>
      tx.upload.updateMany({ data: { handedInAt: new Date() } }),
    );
    await write((tx) => tx.uploadPiece.deleteMany());
    await write((tx) => tx.upload.deleteMany());
  });
});

test("minutes of the sharing are drawn up here as a document, once the plan says enough", async () => {
  const { database, dossierId, act } = await openPlan();
  const minutes = {
    version: 0,
    sharingSummary: "Tutti d'accordo sulla fascia.",
    sharingWriter: "Io",
  };
  expect(await writeMinutes({ act, dossierId, minutes })).toMatchObject({ ok: false });
  await savePlanGeneral({ act, dossierId, general: generalForm });
  await savePlanSharing({ act, dossierId, sharing: { ...sharingForm, sharingEvidence: "" } });
  await addMeasure({ act, dossierId, measure: measureForm });
  const outcome = await writeMinutes({ act, dossierId, minutes: { ...minutes, version: 2 } });
  expect(outcome).toEqual({ ok: true, value: "plan.draft" });
  const [document] = await database.read.document.findMany();
  expect(document).toMatchObject({ kind: "sharingMinutes", state: "issued" });
  const plan = await readPlan(database.read, act.actor, dossierId);
  expect(plan.sharingEvidence).toContain("Verbale della condivisione");
});
