import { randomBytes } from "node:crypto";
import { verifyNothing, verifyPassword } from "#app/auth/password.server.ts";
import {
  clearFailedSignIns,
  countFailedSignIns,
  findAccountForSignIn,
  recordFailedSignIn,
  saveSession,
} from "#app/data/accounts.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";

export type SignInAttempt = {
  database: Database;
  now: Date;
  newId: () => string;
  email: string;
  password: string;
  /** Network address the attempt comes from. */
  address: string;
  userAgent: string;
};

export type SignInOutcome =
  | { ok: true; token: string; expiresAt: Date }
  | { ok: false; reason: "wrong-credentials" | "too-many-attempts" };

const WINDOW_MINUTES = 15;
const MOST_FAILURES = { account: 5, address: 30 };
const SESSION_HOURS = 12;

/**
 * Opens a session for an e-mail and its password. An unknown account and a wrong password give the
 * same answer in the same time. The failure is written down before the password is checked, so that
 * attempts made at once cannot slip past the limit together.
 */
export async function signIn(attempt: SignInAttempt): Promise<SignInOutcome> {
  const { database, now, password } = attempt;
  const email = attempt.email.trim().toLowerCase();
  const keys = {
    accountKey: sha256(`account:${email}`),
    addressKey: sha256(`address:${attempt.address}`),
  };
  if (!(await reserveAttempt(attempt, keys))) return { ok: false, reason: "too-many-attempts" };

  const account = await findAccountForSignIn(database.read, email);
  const matches = account
    ? await verifyPassword(account.passwordHash, password)
    : await verifyNothing(password);
  if (!account || !matches || account.disabledAt !== null)
    return { ok: false, reason: "wrong-credentials" };

  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  await database.inTransaction(async (tx) => {
    await clearFailedSignIns(tx, keys.accountKey);
    await saveSession(tx, {
      tokenHash: sha256(token),
      userId: account.id,
      createdAt: now,
      expiresAt,
      userAgent: attempt.userAgent.slice(0, 200),
    });
  });
  return { ok: true, token, expiresAt };
}

function reserveAttempt(
  { database, now, newId }: SignInAttempt,
  keys: { accountKey: string; addressKey: string },
): Promise<boolean> {
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
  return database.inTransaction(async (tx) => {
    const failures = await countFailedSignIns(tx, keys, since);
    if (failures.forAccount >= MOST_FAILURES.account) return false;
    if (failures.fromAddress >= MOST_FAILURES.address) return false;
    await recordFailedSignIn(tx, { id: newId(), ...keys, failedAt: now }, since);
    return true;
  });
}
