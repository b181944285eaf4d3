import { verifyPassword } from "#app/auth/password.server.ts";
import {
  clearFailedSignIns,
  countFailedSignIns,
  findPasswordHash,
  recordFailedSignIn,
} from "#app/data/accounts.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import type { Act, Refusal } from "#app/services/act.server.ts";

/** The password typed again is not the signer's. */
export const wrongPassword: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo registrato l'atto.",
  why: "La password non è quella del tuo account.",
  remedy: "Scrivila di nuovo: è quella con cui entri.",
};

const tooManyPasswords: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo registrato l'atto.",
  why: "La password è stata sbagliata troppe volte di seguito.",
  remedy:
    "Aspetta un quarto d'ora e riprova. Se l'hai dimenticata, chiedi che te ne diano una nuova.",
};

const MOST_FAILURES = 5;
const WINDOW_MINUTES = 15;

/**
 * Asks for the actor's own password before an act of signing, outside its transaction. An open
 * session is not enough to try passwords: the attempt is written down before it is checked.
 * @returns why the act cannot go on, or null when the password is right.
 */
export async function confirmPassword(act: Act, password: string): Promise<Refusal | null> {
  const { database, actor } = act;
  const key = sha256(`signing:${actor.userId}`);
  if (!(await reserveAttempt(act, key))) return tooManyPasswords;
  const account = await findPasswordHash(database.read, actor.userId);
  if (!account || !(await verifyPassword(account.passwordHash, password))) return wrongPassword;
  await database.inTransaction((tx) => clearFailedSignIns(tx, key));
  return null;
}

function reserveAttempt({ database, now, newId }: Act, key: string): Promise<boolean> {
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
  const keys = { accountKey: key, addressKey: key };
  return database.inTransaction(async (tx) => {
    const { forAccount } = await countFailedSignIns(tx, keys, since);
    if (forAccount >= MOST_FAILURES) return false;
    await recordFailedSignIn(tx, { id: newId(), ...keys, failedAt: now }, since);
    return true;
  });
}
