import { findUpload, takeUploadOut } from "#app/data/uploads/uploads.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { isUploadPurpose, uploadPurposes } from "#workflows/uploads/upload-purposes.ts";
import { findUploadSubject, type UploadTarget } from "./find-upload-subject.server.ts";
import { nothingToUpload, uploadInForce, uploadNotFound } from "./upload-refusals.ts";
import { findUploadEvent } from "./upload-event.server.ts";

type RemoveRequest = { act: Act; dossierId: string; uploadId: string };

/**
 * Takes a file out of a dossier. What was handed in before stays for who decided on it.
 * @returns what the file was for, so that its page is shown again.
 */
export async function removeUpload(request: RemoveRequest): Promise<Outcome<UploadTarget>> {
  const { act, dossierId, uploadId } = request;
  const found = await findUpload(act.database.read, act.actor, uploadId);
  if (found?.dossierId !== dossierId || !isUploadPurpose(found.purpose))
    return refused(uploadNotFound);
  const { label } = uploadPurposes[found.purpose];
  const event = await findUploadEvent(act, dossierId, found.purpose);
  if (!event.ok) return event;
  const target: UploadTarget = { purpose: found.purpose, subjectId: found.subjectId };
  const outcome = await performStep({
    act,
    dossierId,
    event: event.value,
    prepare: async (tx, dossier) => {
      const upload = await findUpload(tx, act.actor, uploadId);
      if (!upload || upload.removedAt !== null) return refused(uploadNotFound);
      const subject = await findUploadSubject({ client: tx, act, dossier, target });
      if (!subject?.isOpen) return refused(nothingToUpload);
      if (subject.keepsHandedIn && upload.handedInAt !== null) return refused(uploadInForce);
      await takeUploadOut(tx, upload, act.now);
      const { facts } = subject;
      return proceed({ facts, changes: [{ field: `${label}: file`, from: upload.name, to: "" }] });
    },
  });
  return outcome.ok ? { ok: true, value: target } : outcome;
}
