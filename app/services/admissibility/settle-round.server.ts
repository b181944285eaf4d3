import { closeRound, type NewRound } from "#app/data/admissibility/admissibility-writes.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { hasExpired } from "#workflows/deadlines/terms.ts";
import type { Permission } from "#workflows/dossier/permissions.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { termIsOver, termIsRunning } from "./admissibility-refusals.ts";

type RoundStep = { act: Act; dossierId: string; event: Permission; kind: NewRound["kind"] };

/** The company's answer to the open request of a kind, until the last useful day included. */
export function answerRound({
  act,
  dossierId,
  event,
  kind,
  answer,
}: RoundStep & { answer: string }) {
  return performStep({
    act,
    dossierId,
    event,
    prepare: async (tx, { termEndsOn }) => {
      if (hasExpired(termEndsOn, dayInRome(act.now))) return refused(termIsOver(termEndsOn ?? ""));
      if (!(await closeRound(tx, { dossierId, kind, closedAt: act.now, answer })))
        return refused(changedMeanwhile);
      return proceed({ reason: answer });
    },
  });
}

/** The office closes the open request of a kind that nobody answered in time. */
export function closeExpiredRound({ act, dossierId, event, kind }: RoundStep) {
  return performStep({
    act,
    dossierId,
    event,
    prepare: async (tx, dossier: DossierForStep) => {
      const { termEndsOn } = dossier;
      if (!hasExpired(termEndsOn, dayInRome(act.now)))
        return refused(termIsRunning(termEndsOn ?? ""));
      if (!(await closeRound(tx, { dossierId, kind, closedAt: act.now, answer: null })))
        return refused(changedMeanwhile);
      return proceed({ facts: { termHasExpired: true } });
    },
  });
}
