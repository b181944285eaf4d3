import { saveAccount, saveCompany } from "#app/data/account-registry.server.ts";
import type { Database } from "#app/data/database.server.ts";
import type { Actor } from "#app/services/act.server.ts";
import { demoAccounts } from "./demo-accounts.ts";
import type { PlayerRole } from "./player.server.ts";

type Cast = { database: Database; now: Date; newId: () => string; passwordHash: string };

/** Stores the demonstration accounts of the bodies; the administrator plays no part in dossiers. */
export async function installStaff(cast: Cast): Promise<Map<PlayerRole, Actor>> {
  const actors = new Map<PlayerRole, Actor>();
  await cast.database.inTransaction(async (tx) => {
    for (const { key, email, organisationName, ...person } of demoAccounts) {
      const userId = cast.newId();
      const { passwordHash, now: createdAt } = cast;
      await saveAccount(tx, { id: userId, email, passwordHash, createdAt, ...person });
      if (key !== "administrator")
        actors.set(key as PlayerRole, { userId, organisationName, ...person });
    }
  });
  return actors;
}

/** Stores a fictitious company with its account. */
export function installCompany(
  cast: Cast,
  company: { name: string; contact: string; accountEmail: string },
): Promise<Actor> {
  return cast.database.inTransaction(async (tx) => {
    const organisationId = cast.newId();
    const userId = cast.newId();
    const role = "company" as const;
    const { passwordHash, now: createdAt } = cast;
    await saveCompany(tx, { id: organisationId, name: company.name, createdAt });
    await saveAccount(tx, {
      id: userId,
      email: company.accountEmail.toLowerCase(),
      fullName: company.contact,
      passwordHash,
      role,
      organisationId,
      createdAt,
    });
    return {
      userId,
      role,
      organisationId,
      fullName: company.contact,
      organisationName: company.name,
    };
  });
}
