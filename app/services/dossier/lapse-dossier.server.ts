import type { Act, Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { closureNotice } from "./closure-notice.server.ts";

/**
 * The office declares that the company has lost its right: a condition has failed, or the term to
 * accept has passed. Where a term runs, only after its last day.
 */
export function lapseDossier({
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
    event: "dossier.lapse",
    prepare: async (tx, dossier) => {
      const notice = await closureNotice(tx, { act, dossier, outcome: "lapsed", reason });
      const termHasExpired = dossier.termEndsOn !== null && dossier.termEndsOn < dayInRome(act.now);
      return proceed({ reason, facts: { termHasExpired }, documents: { closureNotice: notice } });
    },
  });
}
