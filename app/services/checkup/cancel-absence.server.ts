import { removeAbsence } from "#app/data/checkup/consultants.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { absenceNotFound } from "./review-refusals.ts";

/** A consultant takes back an absence of their own. */
export async function cancelAbsence({
  act,
  absenceId,
}: {
  act: Act;
  absenceId: string;
}): Promise<Outcome> {
  const { actor, database } = act;
  if (!roleMay(actor.role, "absence.save")) return refused(roleMayNot);
  const isRemoved = await database.inTransaction((tx) =>
    removeAbsence(tx, { absenceId, userId: actor.userId }),
  );
  return isRemoved ? { ok: true, value: undefined } : refused(absenceNotFound);
}
