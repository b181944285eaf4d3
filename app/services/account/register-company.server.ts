import { hashPassword } from "#app/auth/password.server.ts";
import {
  emailIsTaken,
  recordAccountEntry,
  saveAccount,
  saveCompany,
} from "#app/data/account-registry.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { CompanyRegistration } from "#workflows/account/account-schemas.ts";

type Registration = {
  /** A visitor has no actor yet. */
  visit: Pick<Act, "now" | "newId" | "database">;
  registration: CompanyRegistration;
};

/**
 * Makes a company and its first account. Where the e-mail already has an account nothing happens,
 * and the visitor is told the same: the page must not tell strangers who is registered.
 * @returns the new account's id, or null.
 */
export async function registerCompany({
  visit,
  registration,
}: Registration): Promise<string | null> {
  const { now, newId } = visit;
  // Before the look-up: both answers take the same time.
  const passwordHash = await hashPassword(registration.newPassword);
  return visit.database.inTransaction(async (tx) => {
    if (await emailIsTaken(tx, registration.email)) return null;
    const organisationId = newId();
    const userId = newId();
    const { companyName, fullName, email } = registration;
    await saveCompany(tx, { id: organisationId, name: companyName, createdAt: now });
    await saveAccount(tx, {
      id: userId,
      email,
      fullName,
      passwordHash,
      role: "company",
      organisationId,
      createdAt: now,
    });
    await recordAccountEntry(tx, {
      id: newId(),
      at: now,
      actorId: userId,
      actorName: fullName,
      event: "account.register",
      userId,
      detail: companyName,
    });
    return userId;
  });
}
