import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { readPieces, writePieces } from "#app/data/uploads/upload-pieces.server.ts";

/**
 * Where the bytes of uploaded files live. As with the documents the programme issues, who may read
 * which is asked before; here bytes only pass, in pieces.
 */
export type UploadStore = {
  /** Keeps the bytes of a file whose row is written in the same transaction. */
  keep: (tx: Transaction, uploadId: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** The bytes of a file from the first to the last. */
  stream: (read: ReadClient, uploadId: string) => AsyncIterable<Uint8Array>;
};

/** In the database, beside what they prove: one backup holds both. */
export const uploadStore: UploadStore = { keep: writePieces, stream: readPieces };
