import type { Database, Transaction } from "#app/data/database.server.ts";
import type { SealKey } from "#app/documents/seal-key.server.ts";
import type { DrawDocument } from "#app/services/issue-pending-documents.server.ts";
import type { SendMail } from "#app/mail/send-mail.server.ts";
import type { ScanFile } from "#app/uploads/scan-file.server.ts";

/** All that doing a job takes from outside. */
export type JobTools = {
  database: Database;
  clock: () => Date;
  newId: () => string;
  draw: DrawDocument;
  /** Hands a message to the mail server; null when there is none and messages are only kept. */
  sendMail: SendMail | null;
  /** Looks through uploaded files for viruses, or says that nobody does. */
  scanFile: ScanFile;
  /** What the seals of the audit chains are signed with; only a worker of an installation has it. */
  sealKey?: SealKey;
  /** Address of the site, for the link of a message; without a slash at the end. */
  siteAddress: string;
};

/**
 * What is written in the very transaction that marks the job as done: it happens once, however
 * often the job has been begun.
 */
export type Completion = (tx: Transaction) => Promise<void>;
