import { hashPassword } from "#app/auth/password.server.ts";
import {
  findAccount,
  recordAccountEntry,
  revokeSessionsOf,
  savePasswordHash,
} from "#app/data/account-registry.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { accountNotFound } from "./switch-account.server.ts";

/** Gives somebody a new password and closes all their sessions. */
export async function resetPassword({
  act,
  userId,
  newPassword,
}: {
  act: Act;
  userId: string;
  newPassword: string;
}): Promise<Outcome> {
  if (!roleMay(act.actor.role, "account.resetPassword")) return refused(roleMayNot);
  const passwordHash = await hashPassword(newPassword);
  return act.database.inTransaction(async (tx) => {
    const account = await findAccount(tx, userId);
    if (!account) return refused(accountNotFound);
    await savePasswordHash(tx, userId, passwordHash);
    await revokeSessionsOf(tx, { userId, now: act.now });
    await recordAccountEntry(tx, {
      id: act.newId(),
      at: act.now,
      actorId: act.actor.userId,
      actorName: act.actor.fullName,
      event: "account.resetPassword",
      userId,
      detail: account.email,
    });
    return { ok: true, value: undefined };
  });
}
