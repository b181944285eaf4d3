import { assignDossier, listConsultants } from "#app/data/checkup/consultants.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import type { FurtherJob } from "#app/services/outbox/plan-jobs.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { judgeAssignment, type ConsultantAtWork } from "#workflows/checkup/assignment.ts";
import { hasExpired } from "#workflows/deadlines/terms.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { noticeGoesTo } from "#workflows/outbox/notice-text.ts";
import { assignmentRefused } from "./review-refusals.ts";

type Assigning = { act: Act; dossierId: string; consultantId: string; reason: string };

/**
 * A consultant takes a dossier, or hands it to a colleague. Answers, remarks, corrections and
 * private notes stay where they are; the history says who gave it to whom, and consultants see why.
 */
export function giveDossier({ act, dossierId, consultantId, reason }: Assigning) {
  return performStep({
    act,
    dossierId,
    event: "dossier.assign",
    prepare: async (tx, dossier) => {
      const today = dayInRome(act.now);
      const consultants = await listConsultants(tx, today);
      const holder = consultants.find(({ id }) => id === dossier.consultantId) ?? null;
      const target = consultants.find(({ id }) => id === consultantId) ?? null;
      const isLate = hasExpired(dossier.termEndsOn, today);
      const problem = judgeAssignment({ actorId: act.actor.userId, holder, target, isLate });
      if (problem !== null) return refused(assignmentRefused(problem));
      const isGiven = await assignDossier(tx, {
        dossierId,
        from: dossier.consultantId,
        to: consultantId,
      });
      if (!isGiven) return refused(changedMeanwhile);
      const jobs = consultantId === act.actor.userId ? [] : tellsNextOne(dossier);
      return proceed({ reason, changes: [describeHandOver(holder, target)], jobs });
    },
  });
}

/** Whoever is handed a dossier that waits for a consultant is told, as of one that has just come. */
function tellsNextOne({ id: dossierId, state, stateSince }: DossierForStep): FurtherJob[] {
  if (noticeGoesTo(state) !== "consultant") return [];
  const payload = { dossierId, state, since: stateSince.toISOString() };
  return [{ kind: "notice.write", payload }];
}

function describeHandOver(from: ConsultantAtWork | null, to: ConsultantAtWork | null) {
  return { field: "Consulente", from: from?.fullName ?? "", to: to?.fullName ?? "" };
}
