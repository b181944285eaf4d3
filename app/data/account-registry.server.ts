import type { ReadClient, Transaction } from "./database.server.ts";

export type AccountRow = {
  id: string;
  email: string;
  fullName: string;
  passwordHash: string;
  role: string;
  organisationId: string;
  createdAt: Date;
};

/** What happened to an account: the log of accounts is only ever added to. */
export type AccountEntry = {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  event: string;
  userId: string;
  detail: string;
};

/** Accounts, newest first, from after `cursor` on; one more than a page tells whether others follow. */
export function listAccounts(
  read: ReadClient,
  { cursor, take }: { cursor: string | null; take: number },
) {
  return read.user.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: take + 1,
    ...(cursor === null ? {} : { cursor: { id: cursor }, skip: 1 }),
    select: {
      id: true,
      email: true,
      fullName: true,
      role: true,
      createdAt: true,
      disabledAt: true,
      organisation: { select: { name: true } },
    },
  });
}

/** Bodies that staff accounts can belong to. */
export function listStaffOrganisations(read: ReadClient) {
  return read.organisation.findMany({
    where: { kind: { not: "company" } },
    orderBy: { name: "asc" },
    select: { id: true, name: true, kind: true },
  });
}

/** The latest entries of the log of accounts, with the account each is about. */
export async function listAccountEntries(read: ReadClient, take: number) {
  const entries = await read.accountEvent.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
  });
  const users = await read.user.findMany({
    where: { id: { in: entries.map(({ userId }) => userId) } },
    select: { id: true, fullName: true, email: true },
  });
  const byId = new Map(users.map((user) => [user.id, user]));
  return entries.map((entry) => ({ ...entry, user: byId.get(entry.userId) ?? null }));
}

/** The account to act on; null when there is none. */
export function findAccount(read: Pick<ReadClient, "user">, userId: string) {
  return read.user.findUnique({
    where: { id: userId },
    select: { id: true, email: true, fullName: true, role: true, disabledAt: true },
  });
}

/** Whether an e-mail already has an account. */
export async function emailIsTaken(tx: Transaction, email: string): Promise<boolean> {
  return (await tx.user.count({ where: { email } })) > 0;
}

export async function saveAccount(tx: Transaction, account: AccountRow): Promise<void> {
  await tx.user.createMany({ data: account });
}

export async function recordAccountEntry(tx: Transaction, entry: AccountEntry): Promise<void> {
  await tx.accountEvent.createMany({ data: entry });
}

/** Disables or enables an account; false when it was so already, or is not there. */
export async function setAccountDisabled(
  tx: Transaction,
  userId: string,
  disabledAt: Date | null,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, disabledAt: disabledAt === null ? { not: null } : null },
    data: { disabledAt },
  });
  return count === 1;
}

/** Replaces a password; false when the account is not there. */
export async function savePasswordHash(
  tx: Transaction,
  userId: string,
  passwordHash: string,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id: userId }, data: { passwordHash } });
  return count === 1;
}

/** Closes every open session of a person but one. */
export async function revokeSessionsOf(
  tx: Transaction,
  { userId, now, except }: { userId: string; now: Date; except?: string },
): Promise<void> {
  await tx.session.updateMany({
    where: {
      userId,
      revokedAt: null,
      ...(except === undefined ? {} : { tokenHash: { not: except } }),
    },
    data: { revokedAt: now },
  });
}

/** Closes one session of a person; false when it is not theirs or not open. */
export async function revokeOwnSession(
  tx: Transaction,
  { userId, tokenHash, now }: { userId: string; tokenHash: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.session.updateMany({
    where: { userId, tokenHash, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/** The open sessions of a person, newest first. */
export function listOpenSessions(read: ReadClient, userId: string, now: Date) {
  return read.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { tokenHash: true, createdAt: true, expiresAt: true, userAgent: true },
  });
}

/** A body by its id, with its kind. */
export function findOrganisation(tx: Transaction, organisationId: string) {
  return tx.organisation.findUnique({
    where: { id: organisationId },
    select: { id: true, name: true, kind: true },
  });
}

/** A company's own organisation, made when it registers. */
export async function saveCompany(
  tx: Transaction,
  company: { id: string; name: string; createdAt: Date },
): Promise<void> {
  await tx.organisation.createMany({ data: { ...company, kind: "company" } });
}

/** How many accounts administer accounts: none on a new installation. */
export function countAdministrators(tx: Transaction): Promise<number> {
  return tx.user.count({ where: { role: "accountAdministrator" } });
}

/** Which of some e-mails have an account. */
export async function listEmailsInUse(
  read: ReadClient,
  emails: readonly string[],
): Promise<string[]> {
  const rows = await read.user.findMany({
    where: { email: { in: [...emails] }, disabledAt: null },
    select: { email: true },
  });
  return rows.map(({ email }) => email);
}

/** Companies with a dossier, newest dossier first, each with an account that can sign in. */
export async function listDemoCompanies(read: ReadClient, take: number) {
  const dossiers = await read.dossier.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take,
    select: {
      state: true,
      company: {
        select: {
          name: true,
          users: { where: { disabledAt: null }, take: 1, select: { email: true, fullName: true } },
        },
      },
    },
  });
  return dossiers.flatMap(({ state, company }) =>
    company.users.map((user) => ({ ...user, companyName: company.name, state })),
  );
}
