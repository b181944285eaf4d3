import { saveAbsence } from "#app/data/checkup/consultants.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

type Absence = { startsOn: string; endsOn: string };

/** A consultant says when they do not work: meanwhile colleagues may take over their dossiers. */
export async function registerAbsence({
  act,
  absence,
}: {
  act: Act;
  absence: Absence;
}): Promise<Outcome> {
  const { actor, now, newId, database } = act;
  if (!roleMay(actor.role, "absence.save")) return refused(roleMayNot);
  const row = { id: newId(), userId: actor.userId, registeredAt: now, ...absence };
  await database.inTransaction((tx) => saveAbsence(tx, row));
  return { ok: true, value: undefined };
}
