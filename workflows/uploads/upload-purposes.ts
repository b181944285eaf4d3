import type { Permission, Role } from "../dossier/permissions.ts";

type UploadPurpose = {
  /** The name of what is uploaded, as a heading. */
  label: string;
  hint: string;
  /** The acts under which a file of this purpose comes in; the one the state knows is recorded. */
  events: readonly Permission[];
  /** Whether it belongs to one measure of the plan rather than to the dossier. */
  ofMeasure: boolean;
};

/** What a file may be sent in for. */
export const uploadPurposes = {
  sharingMinutes: {
    label: "Verbale della condivisione",
    hint: "Il verbale firmato, il foglio firme, la mail al personale.",
    events: ["plan.save", "plan.amend"],
    ofMeasure: false,
  },
  measureEvidence: {
    label: "Documento che rende stabile la misura",
    hint: "Il regolamento, l'accordo depositato con la sua ricevuta, il contratto, la lettera.",
    events: ["plan.save", "plan.amend"],
    ofMeasure: true,
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

const purposesFor: Partial<Record<Role, readonly UploadPurposeKey[]>> = {
  accountant: [],
  payer: [],
  accountAdministrator: [],
};

/** The page on which the files of a purpose, of a measure or of the dossier ("") are sent in. */
export function uploadAddress(
  dossierId: string,
  { purpose, subjectId }: { purpose: string; subjectId: string },
): string {
  const query = new URLSearchParams({ purpose, ...(subjectId !== "" && { subject: subjectId }) });
  return `/dossiers/${dossierId}/uploads/new?${query.toString()}`;
}

/** Whether a role that may see a dossier may also read its files of a purpose. */
export function uploadIsVisible(role: Role, purpose: string | undefined): boolean {
  if (purpose === undefined || !isUploadPurpose(purpose)) return false;
  return purposesFor[role]?.includes(purpose) ?? true;
}
