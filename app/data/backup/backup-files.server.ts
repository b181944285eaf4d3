import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { listMigrationNames } from "../schema-files.server.ts";
import {
  backupManifestSchema,
  BackupProblem,
  MANIFEST_FILE,
  type BackupManifest,
} from "./backup-manifest.ts";

/** Makes the folder of a new backup. @throws BackupProblem when it holds anything already. */
export async function prepareBackupFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new BackupProblem(`${folder} is not empty: a backup gets a folder of its own.`);
}

/** Size and SHA-256 of a file, read piece by piece. */
export async function describeFile(
  folder: string,
  name: string,
): Promise<BackupManifest["files"][number]> {
  const file = path.join(folder, name);
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return { name, bytes: (await stat(file)).size, sha256: hash.digest("hex") };
}

/** Writes the manifest and makes sure that it is on the disk. */
export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  const handle = await open(path.join(folder, MANIFEST_FILE), "wx", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The manifest of a backup whose files are all there and unchanged.
 * @throws BackupProblem that names the first file which is not.
 */
export async function readVerifiedManifest(folder: string): Promise<BackupManifest> {
  const file = path.join(folder, MANIFEST_FILE);
  if (!existsSync(file))
    throw new BackupProblem(
      `${folder} has no ${MANIFEST_FILE}: it is no backup, or not a whole one.`,
    );
  const parsed = backupManifestSchema.safeParse(parseJson(await readFile(file, "utf8")));
  if (!parsed.success) throw new BackupProblem(`${file} cannot be read as a manifest.`);
  for (const expected of parsed.data.files) await assertUnchanged(folder, expected);
  await assertKnown(parsed.data);
  return parsed.data;
}

/** @throws BackupProblem when the backup was taken by a later version than this. */
async function assertKnown({ database, migrations }: BackupManifest): Promise<void> {
  const known = await listMigrationNames(database);
  const later = migrations.find((name) => !known.includes(name));
  if (later !== undefined)
    throw new BackupProblem(`The backup is of a later version: ${later} is unknown here.`);
}

async function assertUnchanged(
  folder: string,
  expected: BackupManifest["files"][number],
): Promise<void> {
  const { name } = expected;
  if (!existsSync(path.join(folder, name)))
    throw new BackupProblem(`${name} is missing from the backup.`);
  const found = await describeFile(folder, name);
  if (found.sha256 !== expected.sha256)
    throw new BackupProblem(`${name} is not what was backed up: its hash differs.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Makes sure that a file is on the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
