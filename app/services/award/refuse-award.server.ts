import type { Act, Outcome } from "#app/services/act.server.ts";
import { closureNotice } from "#app/services/dossier/closure-notice.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";

/** The company gives the grant up: the money goes back to the ranking. */
export function refuseAward(request: {
  act: Act;
  dossierId: string;
  reason: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, reason } = request;
  return performStep({
    act,
    dossierId,
    event: "award.refuse",
    prepare: async (tx, dossier) => {
      const notice = await closureNotice(tx, { act, dossier, outcome: "withdrawn", reason });
      return proceed({ reason, documents: { closureNotice: notice } });
    },
  });
}
