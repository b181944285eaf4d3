import type { Stage } from "../dossier/dossier-states.ts";
import type { Permission, Role } from "../dossier/permissions.ts";
import { stageIsShown } from "../dossier/stage-visibility.ts";

/** What a file belongs to: the dossier as a whole, a measure of its plan, an expense of its report. */
type UploadOwner = "dossier" | "measure" | "expense";

type UploadPurpose = {
  /** The name of what is uploaded, as a heading. */
  label: string;
  hint: string;
  /** The acts under which a file of this purpose comes in; the one the state knows is recorded. */
  events: readonly Permission[];
  /** The stage whose page shows it: who is led there may read it. */
  stage: Stage;
  belongsTo: UploadOwner;
};

/** What a file may be sent in for. */
export const uploadPurposes = {
  sharingMinutes: {
    label: "Verbale della condivisione",
    hint: "Il verbale firmato, il foglio firme, la mail al personale.",
    events: ["plan.save", "plan.amend"],
    stage: "plan",
    belongsTo: "dossier",
  },
  measureEvidence: {
    label: "Documento che rende stabile la misura",
    hint: "Il regolamento, l'accordo depositato con la sua ricevuta, il contratto, la lettera.",
    events: ["plan.save", "plan.amend"],
    stage: "plan",
    belongsTo: "measure",
  },
  expenseReceipt: {
    label: "Fattura e quietanza",
    hint: "La fattura, la busta paga o la ricevuta, e la prova del pagamento.",
    events: ["monitoring.save"],
    stage: "monitoring",
    belongsTo: "expense",
  },
} as const satisfies Record<string, UploadPurpose>;

export type UploadPurposeKey = keyof typeof uploadPurposes;

/** Whether a posted or stored text names a purpose. */
export function isUploadPurpose(text: string): text is UploadPurposeKey {
  return Object.hasOwn(uploadPurposes, text);
}

/** Files of one purpose and subject; more is a mistake or an attack. */
export const MOST_FILES_OF_A_KIND = 10;

/** Files of one dossier in all, taken out or not. */
export const MOST_FILES = 200;

/** The purposes of the files of a stage: they are handed in together with it. */
export function uploadPurposesOf(stage: Stage): UploadPurposeKey[] {
  const keys = Object.keys(uploadPurposes) as UploadPurposeKey[];
  return keys.filter((key) => uploadPurposes[key].stage === stage);
}

/** The page on which the files of a purpose and of what they belong to ("": the dossier) are sent in. */
export function uploadAddress(
  dossierId: string,
  { purpose, subjectId }: { purpose: string; subjectId: string },
): string {
  const query = new URLSearchParams({ purpose, ...(subjectId !== "" && { subject: subjectId }) });
  return `/dossiers/${dossierId}/uploads/new?${query.toString()}`;
}

/** Whether a role that may see a dossier may also read its files of a purpose. */
export function uploadIsVisible(role: Role, purpose: string): boolean {
  if (!isUploadPurpose(purpose)) return false;
  return stageIsShown(role, uploadPurposes[purpose].stage);
}
