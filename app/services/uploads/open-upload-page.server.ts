import { findDossier } from "#app/data/dossiers.server.ts";
import { listUploads, type StoredUpload } from "#app/data/uploads/uploads.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { isUploadPurpose, uploadPurposes } from "#workflows/uploads/upload-purposes.ts";
import { findUploadSubject, type UploadTarget } from "./find-upload-subject.server.ts";
import { subjectNotFound } from "./upload-refusals.ts";

export type UploadPage = {
  dossierId: string;
  target: UploadTarget;
  label: string;
  hint: string;
  /** What the files belong to; "" for the dossier as a whole. */
  subject: string;
  /** The page of what the files prove. */
  backTo: { href: string; label: string };
  isOpen: boolean;
  uploads: (StoredUpload & { isKept: boolean })[];
};

/** What a file may be sent in for, out of the address of the page. */
export function readUploadTarget(search: URLSearchParams): UploadTarget | null {
  const purpose = search.get("purpose") ?? "";
  const subjectId = search.get("subject") ?? "";
  if (!isUploadPurpose(purpose) || subjectId.length > 64) return null;
  return { purpose, subjectId };
}

/** The page on which files of one purpose are sent in and taken out. */
export async function openUploadPage(
  act: Act,
  dossierId: string,
  target: UploadTarget | null,
): Promise<Outcome<UploadPage>> {
  const { actor, database } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return refused(dossierNotFound);
  if (!target) return refused(subjectNotFound);
  const { label, hint } = uploadPurposes[target.purpose];
  const subject = await findUploadSubject({ client: database.read, act, dossier, target });
  if (!subject) return refused(subjectNotFound);
  const uploads = await listUploads(database.read, actor, dossierId);
  return {
    ok: true,
    value: {
      dossierId,
      target,
      label,
      hint,
      subject: subject.title,
      backTo: subject.backTo,
      isOpen: subject.isOpen,
      uploads: uploads
        .filter((upload) => isBeside(upload, target))
        .map((upload) => ({
          ...upload,
          isKept: subject.keepsHandedIn && upload.handedInAt !== null,
        })),
    },
  };
}

function isBeside(upload: StoredUpload, { purpose, subjectId }: UploadTarget): boolean {
  return upload.purpose === purpose && upload.subjectId === subjectId && upload.removedAt === null;
}
