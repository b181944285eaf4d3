import type { StateName } from "#workflows/dossier/dossier-states.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import type { ReadClient, Transaction } from "./database.server.ts";
import type { Prisma } from "./generated/sqlite/client.ts";

export type NewMessage = {
  id: string;
  createdAt: Date;
  dossierId: string;
  recipientId: string;
  toName: string;
  toAddress: string;
  subject: string;
  body: string;
  /** Whether a mail server is to have it, or it is only kept to be read. */
  state: "waiting" | "kept";
};

/** What a notice tells of a dossier and decides by; null when there is no such dossier. */
export async function findDossierForNotice(read: ReadClient, dossierId: string) {
  const row = await read.dossier.findUnique({
    where: { id: dossierId },
    select: {
      id: true,
      code: true,
      state: true,
      stateSince: true,
      termEndsOn: true,
      companyId: true,
      consultantId: true,
      caseOfficerId: true,
      company: { select: { name: true } },
      agreement: { select: { signatures: { select: { organisationId: true } } } },
    },
  });
  return row && { ...row, state: row.state as StateName };
}

export type DossierForNotice = NonNullable<Awaited<ReturnType<typeof findDossierForNotice>>>;

/**
 * The people of a role who are told about a dossier: its company's, its consultant or case officer
 * once it has one, the unions that have not answered yet, otherwise all who hold the role.
 */
export function listRecipients(read: ReadClient, role: Role, dossier: DossierForNotice) {
  return read.user.findMany({
    where: { role, disabledAt: null, ...theirs(role, dossier) },
    orderBy: { id: "asc" },
    select: { id: true, fullName: true, email: true },
  });
}

function theirs(role: Role, dossier: DossierForNotice): Prisma.UserWhereInput {
  const { companyId, consultantId, caseOfficerId, agreement } = dossier;
  if (role === "company") return { organisationId: companyId };
  if (role === "consultant") return consultantId === null ? {} : { id: consultantId };
  if (role === "caseOfficer") return caseOfficerId === null ? {} : { id: caseOfficerId };
  if (role !== "union" || agreement === null) return {};
  return { organisationId: { notIn: agreement.signatures.map((row) => row.organisationId) } };
}

/** Stores messages, in the transaction that finishes the job they come from. */
export async function saveMessages(
  tx: Transaction,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length > 0) await tx.message.createMany({ data: [...messages] });
}

/** A message with everything it says. */
export function findMessage(read: ReadClient, messageId: string) {
  return read.message.findUnique({ where: { id: messageId } });
}

/** Marks a message as handed to the mail server. */
export async function markMessageSent(
  tx: Transaction,
  messageId: string,
  sentAt: Date,
): Promise<void> {
  await tx.message.updateMany({ where: { id: messageId }, data: { state: "sent", sentAt } });
}

/** Messages, newest first, from after `cursor` on; one more than a page tells whether others follow. */
export function listMessages(
  read: ReadClient,
  { cursor, take }: { cursor: string | null; take: number },
) {
  return read.message.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: take + 1,
    ...(cursor === null ? {} : { cursor: { id: cursor }, skip: 1 }),
    omit: { body: true },
  });
}

/** The codes of some dossiers by their ids. */
export async function listDossierCodes(
  read: ReadClient,
  dossierIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(dossierIds.filter((id) => id !== null))];
  const rows = await read.dossier.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true },
  });
  return new Map(rows.map(({ id, code }) => [id, code]));
}
