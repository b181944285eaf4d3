import { hashPassword, verifyPassword } from "#app/auth/password.server.ts";
import {
  recordAccountEntry,
  revokeSessionsOf,
  savePasswordHash,
} from "#app/data/account-registry.server.ts";
import { findPasswordHash } from "#app/data/accounts.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { PasswordChange } from "#workflows/account/account-schemas.ts";

/**
 * Changes one's own password and closes one's other sessions.
 * @param session hash of the token of the session in use, which stays open.
 * @returns false when the present password is not the one typed.
 */
export async function changeOwnPassword({
  act,
  change,
  session,
}: {
  act: Act;
  change: PasswordChange;
  session: string;
}): Promise<boolean> {
  const { userId, fullName } = act.actor;
  const newHash = await hashPassword(change.newPassword);
  return act.database.inTransaction(async (tx) => {
    const account = await findPasswordHash(tx, userId);
    if (!account || !(await verifyPassword(account.passwordHash, change.password))) return false;
    await savePasswordHash(tx, userId, newHash);
    await revokeSessionsOf(tx, { userId, now: act.now, except: session });
    await recordAccountEntry(tx, {
      id: act.newId(),
      at: act.now,
      actorId: userId,
      actorName: fullName,
      event: "account.changePassword",
      userId,
      detail: "",
    });
    return true;
  });
}
