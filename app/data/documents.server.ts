import type { Prisma } from "./generated/sqlite/client.ts";
import type { ReadClient, Transaction } from "./database.server.ts";
import { dossiersOf, type Reader } from "./dossiers.server.ts";

/**
 * Documents of a dossier whose bytes have not been made yet, oldest first; those that another one
 * holds the bytes for are issued with that one.
 */
export function listPendingDocuments(read: ReadClient, dossierId: string) {
  return read.document.findMany({
    where: { dossierId, sourceId: null, state: { in: ["pending", "failed"] } },
    orderBy: { number: "asc" },
    omit: { bytes: true },
  });
}

/** Documents that tell points: not for who advises companies or signs agreements with them. */
const TELLING_POINTS = ["scoreSheet", "rankingMinutes", "awardDecision"];

/** The documents a reader may see: those of their dossiers, without points where they see none. */
function documentsOf(reader: Reader): Prisma.DocumentWhereInput {
  const seesPoints = reader.role !== "consultant" && reader.role !== "union";
  return {
    dossier: { is: dossiersOf(reader) },
    ...(seesPoints ? {} : { kind: { notIn: TELLING_POINTS } }),
  };
}

/** A document without its bytes, when the reader may see its dossier. */
export function findDocument(read: ReadClient, reader: Reader, documentId: string) {
  return read.document.findFirst({
    where: { AND: [{ id: documentId }, documentsOf(reader)] },
    omit: { bytes: true, snapshot: true },
    include: { dossier: { select: { code: true, state: true } } },
  });
}

/** The bytes of a document; null when it has not been made yet, or is not there. */
export async function readDocumentBytes(
  read: ReadClient,
  documentId: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await read.document.findUnique({
    where: { id: documentId },
    select: { bytes: true, sourceId: true, state: true },
  });
  if (row?.sourceId && row.state === "issued") return readDocumentBytes(read, row.sourceId);
  return row?.bytes ?? null;
}

/** What a dossier page lists of its documents: everything but the bytes and the snapshot. */
export function listDocuments(read: ReadClient, reader: Reader, dossierId: string) {
  return read.document.findMany({
    where: { AND: [{ dossierId }, documentsOf(reader)] },
    orderBy: { number: "desc" },
    select: {
      id: true,
      kind: true,
      number: true,
      title: true,
      issuedOn: true,
      createdAt: true,
      state: true,
      sha256: true,
    },
  });
}

/** The documents of one kind in a dossier a reader may see, the newest first. */
export function listDocumentsOfKind(
  read: Pick<ReadClient, "document">,
  reader: Reader,
  { dossierId, kind }: { dossierId: string; kind: string },
) {
  return read.document.findMany({
    where: { AND: [{ dossierId, kind }, documentsOf(reader)] },
    orderBy: { number: "desc" },
    select: { id: true, number: true, title: true, issuedOn: true, state: true },
  });
}

/** Stores the bytes of a document once; false when somebody else has stored them already. */
export async function saveDocumentBytes(
  tx: Transaction,
  document: { id: string; bytes: Uint8Array<ArrayBuffer>; sha256: string },
): Promise<boolean> {
  const { count } = await tx.document.updateMany({
    where: { id: document.id, state: { in: ["pending", "failed"] } },
    data: { state: "issued", bytes: document.bytes, sha256: document.sha256, failure: null },
  });
  return count === 1;
}

/** Keeps why a document could not be made, so that it shows and can be tried again. */
export async function recordDocumentFailure(
  tx: Transaction,
  documentId: string,
  failure: string,
): Promise<void> {
  await tx.document.updateMany({
    where: { id: documentId, state: "pending" },
    data: { state: "failed", failure },
  });
}

/** How many documents of some dossiers are still being made. */
export function countPendingDocuments(
  read: ReadClient,
  dossierIds: readonly string[],
): Promise<number> {
  return read.document.count({ where: { dossierId: { in: [...dossierIds] }, state: "pending" } });
}
