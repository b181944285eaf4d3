import {
  findAccount,
  recordAccountEntry,
  revokeSessionsOf,
  setAccountDisabled,
} from "#app/data/account-registry.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile, roleMayNot } from "#app/services/explain-refusal.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

/**
 * Disables an account, which closes its sessions at once, or enables it again. Nobody can disable
 * the account they are using.
 */
export async function switchAccount({
  act,
  userId,
  event,
}: {
  act: Act;
  userId: string;
  event: "account.disable" | "account.enable";
}): Promise<Outcome> {
  if (!roleMay(act.actor.role, event)) return refused(roleMayNot);
  const disables = event === "account.disable";
  if (disables && userId === act.actor.userId) return refused(ownAccount);
  return act.database.inTransaction(async (tx) => {
    const account = await findAccount(tx, userId);
    if (!account) return refused(accountNotFound);
    if (!(await setAccountDisabled(tx, userId, disables ? act.now : null)))
      return refused(changedMeanwhile);
    if (disables) await revokeSessionsOf(tx, { userId, now: act.now });
    await recordAccountEntry(tx, {
      id: act.newId(),
      at: act.now,
      actorId: act.actor.userId,
      actorName: act.actor.fullName,
      event,
      userId,
      detail: account.email,
    });
    return { ok: true, value: undefined };
  });
}

/** The account asked for is not there. */
export const accountNotFound: Refusal = {
  reason: "not-found",
  what: "Questo account non c'è.",
  why: "L'indirizzo della pagina è sbagliato.",
  remedy: "Torna all'elenco degli account.",
};

const ownAccount: Refusal = {
  reason: "forbidden",
  what: "Non puoi disabilitare il tuo account.",
  why: "Resteresti fuori, e nessuno potrebbe farti rientrare.",
  remedy: "Chiedilo a un'altra persona che amministra gli account.",
};
