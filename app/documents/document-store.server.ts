import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { readDocumentBytes, saveDocumentBytes } from "#app/data/documents.server.ts";

/** Where the bytes of issued documents live. Who may read which is asked before, of the register. */
export type DocumentStore = {
  /**
   * Keeps the bytes of a document with their SHA-256 and marks it as issued, in the transaction that
   * writes the hash into the audit chain. False when somebody else has kept them already.
   */
  keep: (
    tx: Transaction,
    document: { id: string; bytes: Uint8Array<ArrayBuffer>; sha256: string },
  ) => Promise<boolean>;
  /** The bytes of a document; null while there are none. */
  fetch: (read: ReadClient, documentId: string) => Promise<Uint8Array<ArrayBuffer> | null>;
};

/** In the database, beside what they prove: one backup holds both. */
export const documentStore: DocumentStore = {
  keep: saveDocumentBytes,
  fetch: readDocumentBytes,
};
