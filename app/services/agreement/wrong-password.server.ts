import { findPasswordHash } from "#app/data/accounts.server.ts";
import { verifyPassword } from "#app/auth/password.server.ts";
import type { Act, Refusal } from "#app/services/act.server.ts";

/** The password typed again is not the signer's. */
export const wrongPassword: Refusal = {
  reason: "not-ready",
  what: "Non abbiamo registrato l'atto.",
  why: "La password non è quella del tuo account.",
  remedy: "Scrivila di nuovo: è quella con cui entri.",
};

/** Whether the password typed again is the actor's own, asked before any act of signing. */
export async function passwordIsOwn(act: Act, password: string): Promise<boolean> {
  const account = await findPasswordHash(act.database.read, act.actor.userId);
  return account !== null && verifyPassword(account.passwordHash, password);
}
