import { findWaitingUpload, recordScan } from "#app/data/uploads/uploads.server.ts";
import { uploadStore } from "#app/documents/upload-store.server.ts";
import type { Completion, JobTools } from "#app/services/outbox/job-work.ts";

/**
 * Has a file scanned that came in while the scanner was silent. Without a scanner, by now, the file
 * leaves the quarantine as one nobody has looked at, and is shown as such.
 * @throws when the scanner is silent again: the outbox tries later.
 */
export async function rescanUpload(
  { database, scanFile }: Pick<JobTools, "database" | "scanFile">,
  uploadId: string,
): Promise<Completion> {
  const upload = await findWaitingUpload(database.read, uploadId);
  if (!upload) return () => Promise.resolve();
  const { scan, detail } = await scanFile(uploadStore.stream(database.read, uploadId));
  if (scan === "waiting") throw new Error(`The virus scanner gave no verdict: ${detail}`);
  return (tx) => recordScan(tx, { id: upload.id, scan, scanDetail: detail });
}
