import { findOwnNote, saveNoteVersion } from "#app/data/checkup/consultant-notes.server.ts";
import { lockDossier } from "#app/data/row-locks.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { noteChangedMeanwhile, noteNotFound } from "./review-refusals.ts";

type Rewriting = { act: Act; dossierId: string; noteId: string; text: string; number: number };

/** Its author writes a note anew; what it said before stays. @param number the version they saw */
export async function rewriteNote(rewriting: Rewriting): Promise<Outcome> {
  const { act, dossierId, noteId, text, number } = rewriting;
  const { actor, now, database } = act;
  if (!roleMay(actor.role, "note.write")) return refused(roleMayNot);
  return database.inTransaction(async (tx) => {
    await lockDossier(tx, dossierId);
    const last = await findOwnNote(tx, { noteId, dossierId, reader: actor });
    if (!last) return refused(noteNotFound);
    if (last.text === text) return { ok: true, value: undefined };
    if (last.number !== number) return refused(noteChangedMeanwhile);
    await saveNoteVersion(tx, { noteId, number: number + 1, text, writtenAt: now });
    return { ok: true, value: undefined };
  });
}
