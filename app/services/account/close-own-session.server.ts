import { recordAccountEntry, revokeOwnSession } from "#app/data/account-registry.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";

/** Closes one of one's own sessions, for instance the one of a lost phone. */
export function closeOwnSession({
  act,
  tokenHash,
}: {
  act: Act;
  tokenHash: string;
}): Promise<Outcome> {
  const { userId, fullName } = act.actor;
  return act.database.inTransaction(async (tx) => {
    if (!(await revokeOwnSession(tx, { userId, tokenHash, now: act.now })))
      return refused(changedMeanwhile);
    await recordAccountEntry(tx, {
      id: act.newId(),
      at: act.now,
      actorId: userId,
      actorName: fullName,
      event: "account.closeSession",
      userId,
      detail: "",
    });
    return { ok: true, value: undefined };
  });
}
