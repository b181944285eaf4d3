import { saveNote } from "#app/data/checkup/consultant-notes.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { idOfPostedRow } from "#app/services/posted-row.server.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

type Writing = { act: Act; dossierId: string; text: string; formKey?: string | undefined };

/**
 * A consultant writes a private note on a dossier. It is no step of the programme and leaves no
 * trace in the dossier's history, which others read: it has a history of its own.
 */
export async function writeNote({ act, dossierId, text, formKey }: Writing): Promise<Outcome> {
  const { actor, now, database } = act;
  if (!roleMay(actor.role, "note.write")) return refused(roleMayNot);
  if (!(await findDossier(database.read, actor, dossierId))) return refused(dossierNotFound);
  const id = idOfPostedRow(act, { dossierId, formKey, content: { text } });
  await database.inTransaction((tx) =>
    saveNote(tx, {
      id,
      dossierId,
      text,
      authorId: actor.userId,
      authorName: actor.fullName,
      createdAt: now,
    }),
  );
  return { ok: true, value: undefined };
}
