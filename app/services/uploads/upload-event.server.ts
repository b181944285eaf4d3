import { findDossierState } from "#app/data/dossiers.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Permission } from "#workflows/dossier/permissions.ts";
import { uploadPurposes, type UploadPurposeKey } from "#workflows/uploads/upload-purposes.ts";
import { nothingToUpload } from "./upload-refusals.ts";

/** The act under which a file of a purpose comes into a dossier, or leaves it, as it stands. */
export async function findUploadEvent(
  { actor, database }: Act,
  dossierId: string,
  purpose: UploadPurposeKey,
): Promise<Outcome<Permission>> {
  const state = await findDossierState(database.read, actor, dossierId);
  if (state === null) return refused(dossierNotFound);
  const events: readonly Permission[] = uploadPurposes[purpose].events;
  const event = events.find((one) => mayAct(actor.role, state, one));
  return event === undefined ? refused(nothingToUpload) : { ok: true, value: event };
}
