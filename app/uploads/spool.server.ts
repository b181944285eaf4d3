import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** No upload takes longer: what is older was left by a process that died. */
const ABANDONED_AFTER = 3_600_000;

/** The folder where files wait to be judged before they are kept; made when it is missing. */
export async function openSpool(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** A new place in the spool, of a name that tells nothing of the file's own. */
export function nameSpoolFile(folder: string): string {
  return path.join(folder, `${randomUUID()}.part`);
}

/** Deletes what a broken-off upload has left; one that is gone already is no error. */
export async function dropSpoolFile(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Deletes files that no running upload can still be writing. @returns how many. */
export async function sweepSpool(folder: string, now: Date): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".part"));
  const files = names.map((name) => path.join(folder, name));
  const ages = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ mtimeMs }) => now.getTime() - mtimeMs,
        () => 0,
      ),
    ),
  );
  const abandoned = files.filter((_, index) => (ages[index] ?? 0) > ABANDONED_AFTER);
  await Promise.all(abandoned.map(dropSpoolFile));
  return abandoned.length;
}
