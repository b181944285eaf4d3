import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { closureNotice } from "#app/services/dossier/closure-notice.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { budgetStillFree } from "./award-refusals.ts";
import { findSlide } from "./slide-ranking.server.ts";

/** Closes an application of the waiting list that no money is left for. */
export function exhaustWaitingList(request: {
  act: Act;
  dossierId: string;
  reason: string;
}): Promise<Outcome<StateName>> {
  const { act, dossierId, reason } = request;
  return performStep({
    act,
    dossierId,
    event: "award.exhaust",
    prepare: async (tx, dossier) => {
      if (await findSlide(tx, { act, dossier })) return refused(budgetStillFree);
      const notice = await closureNotice(tx, { act, dossier, outcome: "notFunded", reason });
      return proceed({ reason, documents: { closureNotice: notice } });
    },
  });
}
