import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { hashPassword } from "#app/auth/password.server.ts";
import { copyDatabase } from "#app/data/copy-database.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { documentStore } from "#app/documents/document-store.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";
import { DEMO_PASSWORD } from "./demo-accounts.ts";
import type { DossierInput } from "./dossier-input.ts";
import { installStaff } from "./install-cast.server.ts";
import {
  openPlay,
  playAfterRanking,
  playCallRanking,
  playUntilRanking,
  type PlayEnd,
  type Stage,
} from "./play-dossier.server.ts";
import { toProgrammeCall } from "./played-call.ts";
import { playClock, seededIds } from "./player.server.ts";
import { documentFileName, summariseDossier } from "./summarise-dossier.server.ts";

/**
 * Plays one dossier on a fresh database and writes the database, every document, the payment files
 * and `summary.json` into a folder. Two plays of the same input give the same files.
 * @returns a line that says how it ended.
 * @throws Error with a code when the folder cannot be used; nothing is written then.
 */
export async function playIntoFolder(input: DossierInput, folder: string): Promise<string> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw Object.assign(new Error("the folder is not empty"), { code: "ENOTEMPTY" });
  const scratch = mkdtempSync(path.join(tmpdir(), "cip-demo-"));
  try {
    const summary = await playInScratch(input, scratch);
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(scratch, "out"), folder, { recursive: true });
    return summary;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function playInScratch(input: DossierInput, scratch: string): Promise<string> {
  const file = path.join(scratch, "play.db");
  await applyMigrations(file);
  const database = openDatabase(file);
  try {
    const stage = await setStage(database, input);
    const { dossierId, end } = await playWhole(stage, input);
    return await writeResults({ database, scratch, dossierId, end });
  } finally {
    await database.close();
  }
}

async function setStage(database: Database, input: DossierInput): Promise<Stage> {
  const newId = seededIds(input.seed);
  const clock = playClock();
  const salt = createHash("sha256").update(input.seed).digest().subarray(0, 16);
  const passwordHash = await hashPassword(DEMO_PASSWORD, salt);
  const now = clock(input.company.registeredOn);
  await installProgramme(database, now, [toProgrammeCall(input.call)]);
  const staff = await installStaff({ database, now, newId, passwordHash });
  return { database, newId, clock, staff, passwordHash };
}

async function playWhole(
  stage: Stage,
  input: DossierInput,
): Promise<{ dossierId: string; end: PlayEnd }> {
  const play = await openPlay(stage, input);
  const end =
    (await playUntilRanking(play)) ??
    (await playCallRanking(play)) ??
    (await playAfterRanking(play));
  return { dossierId: play.dossierId, end };
}

async function writeResults(result: {
  database: Database;
  scratch: string;
  dossierId: string;
  end: PlayEnd;
}): Promise<string> {
  const { database, scratch, dossierId, end } = result;
  const out = path.join(scratch, "out");
  mkdirSync(out);
  const summary = await summariseDossier(database, dossierId);
  const stopped = end && { act: end.act, ...end.refusal };
  const documents = await database.read.document.findMany({
    where: { dossierId },
    select: { id: true, kind: true, number: true },
  });
  for (const { id, kind, number } of documents) {
    const bytes = await documentStore.fetch(database.read, id);
    writeFileSync(path.join(out, documentFileName({ number, kind })), bytes ?? new Uint8Array());
  }
  const files = await database.read.paymentFile.findMany({ orderBy: { createdAt: "asc" } });
  for (const { messageId, xml } of files) writeFileSync(path.join(out, `${messageId}.xml`), xml);
  const text = JSON.stringify({ ...summary, stopped }, null, 2);
  writeFileSync(path.join(out, "summary.json"), `${text}\n`);
  await database.close();
  copyDatabase(path.join(scratch, "play.db"), path.join(out, "cip.db"));
  const closing = stopped
    ? [
        ` The programme stopped at ${stopped.act}: ${stopped.what} ${stopped.why}`,
        ...(stopped.problems ?? []),
      ].join("\n  ")
    : "";
  return `${summary.dossier}: ${summary.state}, ${String(documents.length)} documents.${closing}`;
}
