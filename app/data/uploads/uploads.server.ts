import type { FileKind } from "#workflows/uploads/file-kinds.ts";
import type { ScanState } from "#workflows/uploads/scan-states.ts";
import { uploadPurposesOf } from "#workflows/uploads/upload-purposes.ts";
import type { Stage } from "#workflows/dossier/dossier-states.ts";
import type { ReadClient, Transaction } from "../database.server.ts";
import { dossiersOf, type Reader } from "../dossiers.server.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import type { UploadModel } from "../generated/sqlite/models.ts";

/** A file that was sent in, without its bytes. */
export type StoredUpload = Omit<UploadModel, "kind" | "scan"> & { kind: FileKind; scan: ScanState };

/**
 * The files a reader may know of, wherever they belong: who judges a stage sees them once they are
 * handed in with it, the company and its consultant as soon as they are there.
 */
function uploadsOf(reader: Reader): Prisma.UploadWhereInput {
  const seesDrafts = reader.role === "company" || reader.role === "consultant";
  return {
    dossier: { is: dossiersOf(reader) },
    ...(!seesDrafts && { handedInAt: { not: null } }),
  };
}

/** The files of a dossier, first come first, those taken out included; none for a stranger. */
export async function listUploads(
  client: Pick<ReadClient, "upload">,
  reader: Reader,
  dossierId: string,
): Promise<StoredUpload[]> {
  const rows = await client.upload.findMany({
    where: { dossierId, ...uploadsOf(reader) },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toUpload);
}

/** A file with the code of its dossier, when the reader may see the dossier. */
export async function findUpload(
  client: Pick<ReadClient, "upload">,
  reader: Reader,
  uploadId: string,
) {
  const row = await client.upload.findFirst({
    where: { id: uploadId, ...uploadsOf(reader) },
    include: { dossier: { select: { code: true } } },
  });
  return row && { ...toUpload(row), dossierCode: row.dossier.code };
}

/** Writes what is known of a file; its bytes follow in the same transaction. */
export async function addUpload(tx: Transaction, upload: StoredUpload): Promise<void> {
  await tx.upload.create({ data: upload });
}

/** Takes a file out: for good when it was never handed in, out of sight when it was. */
export async function takeUploadOut(
  tx: Transaction,
  { id, handedInAt }: Pick<StoredUpload, "id" | "handedInAt">,
  removedAt: Date,
): Promise<void> {
  if (handedInAt === null) await tx.upload.delete({ where: { id } });
  else await tx.upload.update({ where: { id }, data: { removedAt } });
}

/** Takes out the files of a part that is taken out itself: as {@link takeUploadOut}, all at once. */
export async function removeUploadsOf(
  tx: Transaction,
  part: { dossierId: string; subjectId: string | { in: string[] }; removedAt: Date },
): Promise<void> {
  const { dossierId, subjectId, removedAt } = part;
  await tx.upload.deleteMany({ where: { dossierId, subjectId, handedInAt: null } });
  await tx.upload.updateMany({
    where: { dossierId, subjectId, removedAt: null },
    data: { removedAt },
  });
}

/** Erases the files of a part that is taken out of a draft; what was handed in before stays. */
export async function removeDraftUploadsOf(
  tx: Transaction,
  part: { dossierId: string; subjectId: string },
): Promise<void> {
  await tx.upload.deleteMany({ where: { ...part, handedInAt: null } });
}

/** From now on what is there is kept: it was handed in with its stage. */
export async function handInUploads(
  tx: Transaction,
  { dossierId, stage, handedInAt }: { dossierId: string; stage: Stage; handedInAt: Date },
): Promise<void> {
  await tx.upload.updateMany({
    where: { dossierId, purpose: { in: uploadPurposesOf(stage) }, handedInAt: null },
    data: { handedInAt },
  });
}

/** What a scan needs of a file that waits for it; null when it waits no more. */
export function findWaitingUpload(read: ReadClient, uploadId: string) {
  return read.upload.findFirst({
    where: { id: uploadId, scan: "waiting" },
    select: { id: true, sizeBytes: true },
  });
}

/** Keeps what the scanner said of a file that waited for it. */
export async function recordScan(
  tx: Transaction,
  { id, scan, scanDetail }: Pick<StoredUpload, "id" | "scan" | "scanDetail">,
): Promise<void> {
  await tx.upload.updateMany({ where: { id, scan: "waiting" }, data: { scan, scanDetail } });
}

function toUpload(row: UploadModel): StoredUpload {
  return { ...row, kind: row.kind as FileKind, scan: row.scan as ScanState };
}
