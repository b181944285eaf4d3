import { findUpload, type StoredUpload } from "#app/data/uploads/uploads.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { isQuarantined } from "#workflows/uploads/scan-states.ts";
import { uploadIsVisible } from "#workflows/uploads/upload-purposes.ts";
import { uploadNotFound, uploadQuarantined } from "./upload-refusals.ts";

/** A file a reader may have: of a dossier they see, of a part they are led to, not in quarantine. */
export async function findServableUpload(
  { actor, database }: Act,
  uploadId: string,
): Promise<Outcome<StoredUpload>> {
  const upload = await findUpload(database.read, actor, uploadId);
  if (!upload || !uploadIsVisible(actor.role, upload.purpose)) return refused(uploadNotFound);
  if (isQuarantined(upload.scan)) return refused(uploadQuarantined);
  return { ok: true, value: upload };
}
