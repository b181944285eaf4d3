import { findDossier } from "#app/data/dossiers.server.ts";
import { listUploads, type StoredUpload } from "#app/data/uploads/uploads.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { mayWritePlan, readPlanInWork } from "#app/services/plan/plan-in-work.server.ts";
import { isUploadPurpose, uploadPurposes } from "#workflows/uploads/upload-purposes.ts";
import type { UploadTarget } from "./add-upload.server.ts";
import { subjectNotFound } from "./upload-refusals.ts";

export type UploadPage = {
  dossierId: string;
  target: UploadTarget;
  label: string;
  hint: string;
  /** The measure the files belong to; "" for the dossier as a whole. */
  subject: string;
  /** The page of what the files prove. */
  backTo: { href: string; label: string };
  isOpen: boolean;
  uploads: StoredUpload[];
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
  const { purpose, subjectId } = target;
  const { label, hint, ofMeasure } = uploadPurposes[purpose];
  const { plan, open } = await readPlanInWork(database.read, actor, dossierId);
  const measure = plan.measures.find(({ id }) => id === subjectId);
  if (ofMeasure ? !measure : subjectId !== "") return refused(subjectNotFound);
  const uploads = await listUploads(database.read, actor, dossierId);
  return {
    ok: true,
    value: {
      dossierId,
      target,
      label,
      hint,
      subject: measure?.title ?? "",
      backTo: backFrom(dossierId, open !== null),
      isOpen: mayWritePlan(actor.role, dossier.state, open),
      uploads: uploads.filter((upload) => isBeside(upload, target)),
    },
  };
}

function isBeside(upload: StoredUpload, { purpose, subjectId }: UploadTarget): boolean {
  return upload.purpose === purpose && upload.subjectId === subjectId && upload.removedAt === null;
}

function backFrom(dossierId: string, isAmendment: boolean) {
  const home = `/dossiers/${dossierId}/plan`;
  return isAmendment
    ? { href: `${home}/amendment`, label: "Variazione del piano" }
    : { href: home, label: "Piano" };
}
