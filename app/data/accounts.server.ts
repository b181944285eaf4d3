import type { ReadClient, Transaction } from "./database.server.ts";

/** The account an e-mail belongs to, with what signing in must know. E-mails are stored lower-case. */
export function findAccountForSignIn(read: ReadClient, email: string) {
  return read.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
}

/** The hash an actor's password is checked against before an act of signing. */
export function findPasswordHash(client: Pick<ReadClient, "user">, userId: string) {
  return client.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
}

/** The person behind a session that is neither revoked nor over, and whose account is enabled. */
export function findSessionUser(read: ReadClient, tokenHash: string, now: Date) {
  return read.session.findFirst({
    where: {
      tokenHash,
      revokedAt: null,
      expiresAt: { gt: now },
      user: { is: { disabledAt: null } },
    },
    select: {
      user: {
        select: {
          id: true,
          role: true,
          fullName: true,
          organisationId: true,
          organisation: { select: { name: true } },
        },
      },
    },
  });
}

/** Opens a session. */
export async function saveSession(
  tx: Transaction,
  session: {
    tokenHash: string;
    userId: string;
    createdAt: Date;
    expiresAt: Date;
    userAgent: string;
  },
): Promise<void> {
  await tx.session.create({ data: session });
}

/** Closes a session for good. */
export async function revokeSession(tx: Transaction, tokenHash: string, now: Date): Promise<void> {
  await tx.session.updateMany({
    where: { tokenHash, revokedAt: null },
    data: { revokedAt: now },
  });
}

/** Failed sign-ins since an instant, for one account and from one address. */
export async function countFailedSignIns(
  tx: Transaction,
  keys: { accountKey: string; addressKey: string },
  since: Date,
): Promise<{ forAccount: number; fromAddress: number }> {
  const failedAt = { gte: since };
  const forAccount = await tx.failedSignIn.count({
    where: { accountKey: keys.accountKey, failedAt },
  });
  const fromAddress = await tx.failedSignIn.count({
    where: { addressKey: keys.addressKey, failedAt },
  });
  return { forAccount, fromAddress };
}

/** Notes a failed sign-in and forgets those too old to count. */
export async function recordFailedSignIn(
  tx: Transaction,
  failure: { id: string; accountKey: string; addressKey: string; failedAt: Date },
  forgetBefore: Date,
): Promise<void> {
  await tx.failedSignIn.deleteMany({ where: { failedAt: { lt: forgetBefore } } });
  await tx.failedSignIn.create({ data: failure });
}

/** Forgets the failures of an account whose owner has just signed in. */
export async function clearFailedSignIns(tx: Transaction, accountKey: string): Promise<void> {
  await tx.failedSignIn.deleteMany({ where: { accountKey } });
}
