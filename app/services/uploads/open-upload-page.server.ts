import { findDossier } from "#app/data/dossiers.server.ts";
import { listUploads, type StoredUpload } from "#app/data/uploads/uploads.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { readPlanInWork } from "#app/services/plan/plan-in-work.server.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
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
  const { label, hint, events, ofMeasure } = uploadPurposes[purpose];
  const { plan, open } = await readPlanInWork(database.read, actor, dossierId);
  const measure = plan.measures.find(({ id }) => id === subjectId);
  if (ofMeasure ? !measure : subjectId !== "") return refused(subjectNotFound);
  const uploads = await listUploads(database.read, actor, dossierId);
  const planHome = `/dossiers/${dossierId}/plan`;
  return {
    ok: true,
    value: {
      dossierId,
      target,
      label,
      hint,
      subject: measure?.title ?? "",
      backTo: open
        ? { href: `${planHome}/amendment`, label: "Variazione del piano" }
        : { href: planHome, label: "Piano" },
      isOpen:
        (open === null || open.state === "draft") &&
        events.some((event) => mayAct(actor.role, dossier.state, event)),
      uploads: uploads.filter(
        (upload) =>
          upload.purpose === purpose && upload.subjectId === subjectId && upload.removedAt === null,
      ),
    },
  };
}
