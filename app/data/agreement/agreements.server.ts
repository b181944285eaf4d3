import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { AgreementKind } from "#workflows/agreement/agreement-evidence.ts";
import { readClauses, type HourlyLeaveClauses } from "#workflows/agreement/hourly-leave-clauses.ts";

/** A party's act on the agreement. */
export type StoredSignature = {
  organisationId: string;
  party: string;
  signerName: string;
  act: "signed" | "refused";
  reason: string;
  signedAt: Date;
  contentHash: string;
};

/** The agreement of a dossier with the acts of its parties, in the order they happened. */
export type StoredAgreement = {
  kind: AgreementKind;
  clauses: HourlyLeaveClauses | null;
  declineReason: string;
  settledAt: Date | null;
  /** SHA-256 of the text the company signed; null before. */
  contentHash: string | null;
  signatures: readonly StoredSignature[];
};

/** An agreement of which nothing is decided yet. */
export const openAgreement: StoredAgreement = {
  kind: "draft",
  clauses: null,
  declineReason: "",
  settledAt: null,
  contentHash: null,
  signatures: [],
};

/** The agreement of a dossier the reader may see; the open one while nothing is stored. */
export async function findAgreement(
  client: Pick<ReadClient, "agreement">,
  reader: Reader,
  dossierId: string,
): Promise<StoredAgreement> {
  const row = await client.agreement.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    include: { signatures: { orderBy: [{ signedAt: "asc" }, { id: "asc" }] } },
  });
  if (!row) return openAgreement;
  return {
    kind: row.kind as AgreementKind,
    clauses: readClauses(row),
    declineReason: row.declineReason,
    settledAt: row.settledAt,
    contentHash: row.contentHash,
    signatures: row.signatures.map((signature) => ({
      ...signature,
      act: signature.act as StoredSignature["act"],
    })),
  };
}

/** Writes what changed of an agreement, creating it at the first act. */
export async function saveAgreement(
  tx: Transaction,
  dossierId: string,
  changes: Partial<AgreementColumns>,
): Promise<void> {
  await tx.agreement.upsert({
    where: { dossierId },
    create: { ...firstColumns, ...changes, dossierId },
    update: changes,
  });
}

/** Adds a party's act; a second one of the same organisation is refused by the database. */
export async function addSignature(
  tx: Transaction,
  signature: StoredSignature & {
    id: string;
    dossierId: string;
    signerId: string;
    contentTitle: string;
  },
): Promise<void> {
  await tx.signature.create({ data: signature });
}

type AgreementColumns = {
  kind: AgreementKind;
  textVersion: string;
  declineReason: string;
  settledAt: Date;
  contentHash: string;
} & HourlyLeaveClauses;

const firstColumns = {
  kind: "draft",
  textVersion: "",
  hourBase: "",
  minimumBlockMinutes: 0,
  noticeDays: 0,
  hoursPerDayHundredths: 0,
  cumulation: "",
  communicatedToStaff: false,
  declineReason: "",
} as const;
