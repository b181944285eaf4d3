import { hashPassword } from "#app/auth/password.server.ts";
import {
  countAdministrators,
  recordAccountEntry,
  saveAccount,
} from "#app/data/account-registry.server.ts";
import { lockName } from "#app/data/row-locks.server.ts";
import type { Act } from "#app/services/act.server.ts";

type FirstAdministrator = {
  /** Whoever runs the command is nobody in the programme. */
  visit: Pick<Act, "now" | "newId" | "database">;
  email: string;
  fullName: string;
  password: string;
};

const PROVINCE = "body-province";

/**
 * Makes the account from which all other staff accounts are made, on an installation that has none.
 * @returns false when there is an administrator already.
 */
export async function createFirstAdministrator(request: FirstAdministrator): Promise<boolean> {
  const { visit, email, fullName } = request;
  const passwordHash = await hashPassword(request.password);
  return visit.database.inTransaction(async (tx) => {
    await lockName(tx, "first-administrator");
    if ((await countAdministrators(tx)) > 0) return false;
    const userId = visit.newId();
    await saveAccount(tx, {
      id: userId,
      email,
      fullName,
      passwordHash,
      role: "accountAdministrator",
      organisationId: PROVINCE,
      createdAt: visit.now,
    });
    await recordAccountEntry(tx, {
      id: visit.newId(),
      at: visit.now,
      actorId: null,
      actorName: "Installazione",
      event: "account.create",
      userId,
      detail: "Primo account di amministrazione",
    });
    return true;
  });
}
