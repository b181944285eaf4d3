import { listNotes } from "#app/data/checkup/consultant-notes.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { formatInstant } from "#workflows/italian-dates.ts";

/** A private note as a page shows it: what it says, and what it said before. */
export type ShownNote = {
  id: string;
  authorName: string;
  isMine: boolean;
  number: number;
  text: string;
  writtenAt: string;
  earlier: { number: number; text: string; writtenAt: string }[];
};

/** The private notes on a dossier; null for whoever is no consultant. */
export async function readNotes({ act, dossierId }: { act: Act; dossierId: string }) {
  const { actor, database, newId } = act;
  if (!roleMay(actor.role, "note.read")) return null;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const notes = await listNotes(database.read, actor, dossierId);
  return {
    home: `/dossiers/${dossierId}`,
    formKey: newId(),
    notes: notes.flatMap(({ id, authorId, authorName, versions }): ShownNote[] => {
      const [last, ...earlier] = versions.map((version) => ({
        ...version,
        writtenAt: formatInstant(version.writtenAt),
      }));
      if (!last) return [];
      return [{ id, authorName, isMine: authorId === actor.userId, ...last, earlier }];
    }),
  };
}
