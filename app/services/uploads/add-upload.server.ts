import { createReadStream } from "node:fs";
import type { Transaction } from "#app/data/database.server.ts";
import { addJobs } from "#app/data/outbox.server.ts";
import { addUpload, listUploads, type StoredUpload } from "#app/data/uploads/uploads.server.ts";
import { uploadStore } from "#app/documents/upload-store.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { ReceivedFile } from "#app/uploads/receive-upload.server.ts";
import type { ScanFile } from "#app/uploads/scan-file.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { fileKinds, formatFileSize } from "#workflows/uploads/file-kinds.ts";
import { scanStates } from "#workflows/uploads/scan-states.ts";
import {
  MOST_FILES,
  MOST_FILES_OF_A_KIND,
  uploadPurposes,
} from "#workflows/uploads/upload-purposes.ts";
import {
  alreadyUploaded,
  nothingToUpload,
  subjectNotFound,
  tooManyUploads,
} from "./upload-refusals.ts";
import { findUploadSubject, type UploadTarget } from "./find-upload-subject.server.ts";
import { findUploadEvent } from "./upload-event.server.ts";

type UploadRequest = {
  act: Act;
  dossierId: string;
  target: UploadTarget;
  file: ReceivedFile;
  scanFile: ScanFile;
};

/**
 * Keeps a received file: scanned first, then its row, its bytes and the entry in the history in one
 * transaction, so that what is acknowledged is stored and what fails leaves nothing.
 */
export async function addUploadedFile(request: UploadRequest): Promise<Outcome<StateName>> {
  const { act, dossierId, target, file, scanFile } = request;
  const event = await findUploadEvent(act, dossierId, target.purpose);
  if (!event.ok) return event;
  const { scan, detail } = await scanFile(createReadStream(file.spoolFile));
  const upload = describeUpload(request, { scan, scanDetail: detail });
  return performStep({
    act,
    dossierId,
    event: event.value,
    prepare: async (tx, dossier) => {
      const subject = await findUploadSubject({ client: tx, act, dossier, target });
      if (!subject) return refused(subjectNotFound);
      if (!subject.isOpen) return refused(nothingToUpload);
      const refusal = findRefusal(await listUploads(tx, act.actor, dossierId), upload);
      if (refusal) return refused(refusal);
      await keepFile(tx, { act, upload, spoolFile: file.spoolFile });
      const field = `${uploadPurposes[target.purpose].label}: file`;
      const { facts } = subject;
      return proceed({ facts, changes: [{ field, from: "", to: nameInHistory(upload) }] });
    },
  });
}

function describeUpload(
  { act, dossierId, target, file }: UploadRequest,
  report: Pick<StoredUpload, "scan" | "scanDetail">,
): StoredUpload {
  const { name, kind, sizeBytes, sha256 } = file;
  return {
    ...{ id: act.newId(), dossierId, ...target, name, kind, sizeBytes, sha256, ...report },
    uploadedAt: act.now,
    uploadedById: act.actor.userId,
    uploadedByName: act.actor.fullName,
    handedInAt: null,
    removedAt: null,
  };
}

function findRefusal(uploads: readonly StoredUpload[], upload: StoredUpload): Refusal | null {
  const beside = uploads.filter(
    ({ purpose, subjectId, removedAt }) =>
      purpose === upload.purpose && subjectId === upload.subjectId && removedAt === null,
  );
  if (beside.some(({ sha256 }) => sha256 === upload.sha256)) return alreadyUploaded;
  const isFull = beside.length >= MOST_FILES_OF_A_KIND || uploads.length >= MOST_FILES;
  return isFull ? tooManyUploads : null;
}

type Keeping = { act: Act; upload: StoredUpload; spoolFile: string };

async function keepFile(tx: Transaction, { act, upload, spoolFile }: Keeping): Promise<void> {
  await addUpload(tx, upload);
  await uploadStore.keep(tx, upload.id, createReadStream(spoolFile));
  if (upload.scan !== "waiting") return;
  const { id, dossierId } = upload;
  const job = { id: `${id}-scan`, kind: "upload.scan" as const, dossierId };
  await addJobs(tx, [{ ...job, payload: { uploadId: id }, dueAt: act.now }], act.now);
}

/** What the history keeps of a file: enough to know it again when it is gone. */
function nameInHistory({ name, kind, sizeBytes, sha256, scan }: StoredUpload): string {
  const quarantine = scan === "clean" || scan === "unchecked" ? "" : `. ${scanStates[scan]}`;
  return `${name} (${fileKinds[kind].label}, ${formatFileSize(sizeBytes)}, impronta ${sha256.slice(0, 16)})${quarantine}`;
}
