import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { Prisma } from "#app/data/generated/sqlite/client.ts";

/** A private note with all it has ever said, the last version first. */
export type ConsultantNote = {
  id: string;
  authorId: string;
  authorName: string;
  versions: { number: number; text: string; writtenAt: Date }[];
};

/** Notes are for consultants, whatever a caller asks. */
function notesOf(reader: Reader, dossierId: string): Prisma.ConsultantNoteWhereInput {
  if (reader.role !== "consultant") return { id: { in: [] } };
  return { dossierId, dossier: { is: dossiersOf(reader) } };
}

/** The notes on a dossier, newest first; none for anybody but a consultant. */
export function listNotes(
  client: Pick<ReadClient, "consultantNote">,
  reader: Reader,
  dossierId: string,
): Promise<ConsultantNote[]> {
  return client.consultantNote.findMany({
    where: notesOf(reader, dossierId),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      authorId: true,
      authorName: true,
      versions: {
        orderBy: { number: "desc" },
        select: { number: true, text: true, writtenAt: true },
      },
    },
  });
}

/** How many notes there are on a dossier; none for anybody but a consultant. */
export function countNotes(
  client: Pick<ReadClient, "consultantNote">,
  reader: Reader,
  dossierId: string,
): Promise<number> {
  return client.consultantNote.count({ where: notesOf(reader, dossierId) });
}

type NewNote = {
  id: string;
  dossierId: string;
  authorId: string;
  authorName: string;
  text: string;
  createdAt: Date;
};

/** Adds a note with its first version; a form posted twice adds it once. */
export async function saveNote(tx: Transaction, { text, ...note }: NewNote): Promise<void> {
  const existing = await tx.consultantNote.findUnique({ where: { id: note.id } });
  if (existing) return;
  await tx.consultantNote.create({
    data: { ...note, versions: { create: { number: 1, text, writtenAt: note.createdAt } } },
  });
}

/** The last version of a note of the author's own; null when it is not theirs. */
export async function findOwnNote(
  client: Pick<ReadClient, "consultantNote">,
  { noteId, dossierId, reader }: { noteId: string; dossierId: string; reader: Reader },
) {
  const note = await client.consultantNote.findFirst({
    where: { AND: [notesOf(reader, dossierId), { id: noteId, authorId: reader.userId }] },
    select: { versions: { orderBy: { number: "desc" }, take: 1 } },
  });
  return note?.versions[0] ?? null;
}

/** Adds a version to a note. */
export async function saveNoteVersion(
  tx: Transaction,
  version: { noteId: string; number: number; text: string; writtenAt: Date },
): Promise<void> {
  await tx.consultantNoteVersion.create({ data: version });
}
