import { hashPassword } from "#app/auth/password.server.ts";
import {
  emailIsTaken,
  findOrganisation,
  recordAccountEntry,
  saveAccount,
} from "#app/data/account-registry.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import type { NewAccount } from "#workflows/account/account-schemas.ts";
import { organisationKindOf } from "#workflows/account/staff-roles.ts";
import { roleLabels } from "#workflows/dossier/role-labels.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

/** Makes an account for a person of a body of the programme. */
export async function createAccount({
  act,
  account,
}: {
  act: Act;
  account: NewAccount;
}): Promise<Outcome<string>> {
  if (!roleMay(act.actor.role, "account.create")) return refused(roleMayNot);
  const passwordHash = await hashPassword(account.newPassword);
  return act.database.inTransaction(async (tx) => {
    const organisation = await findOrganisation(tx, account.organisationId);
    if (organisation?.kind !== organisationKindOf(account.role)) return refused(wrongOrganisation);
    if (await emailIsTaken(tx, account.email)) return refused(emailTaken);
    const userId = act.newId();
    const { fullName, email, role, organisationId } = account;
    await saveAccount(tx, {
      id: userId,
      email,
      fullName,
      passwordHash,
      role,
      organisationId,
      createdAt: act.now,
    });
    await recordAccountEntry(tx, {
      id: act.newId(),
      at: act.now,
      actorId: act.actor.userId,
      actorName: act.actor.fullName,
      event: "account.create",
      userId,
      detail: `${roleLabels[role]}, ${organisation.name}`,
    });
    return { ok: true, value: userId };
  });
}

const wrongOrganisation: Refusal = {
  reason: "not-ready",
  what: "L'account non è stato creato.",
  why: "Il ruolo e l'ente scelti non vanno insieme: chi consulta sta nell'associazione di consulenza, chi firma per i lavoratori in un sindacato, gli altri nella Provincia.",
  remedy: "Scegli un ente adatto al ruolo e salva di nuovo.",
};

const emailTaken: Refusal = {
  reason: "not-ready",
  what: "L'account non è stato creato.",
  why: "Questo indirizzo e-mail ha già un account.",
  remedy: "Usa un altro indirizzo, oppure riabilita l'account che esiste.",
};
