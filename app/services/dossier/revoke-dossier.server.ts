import type { Act, Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { closureNotice } from "./closure-notice.server.ts";

/** The manager takes an incentive back after it was accepted. */
export function revokeDossier({
  act,
  dossierId,
  reason,
}: {
  act: Act;
  dossierId: string;
  reason: string;
}): Promise<Outcome<StateName>> {
  return performStep({
    act,
    dossierId,
    event: "dossier.revoke",
    prepare: async (tx, dossier) => {
      const notice = await closureNotice(tx, { act, dossier, outcome: "revoked", reason });
      return proceed({ reason, documents: { closureNotice: notice } });
    },
  });
}
