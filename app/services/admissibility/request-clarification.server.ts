import { openRound } from "#app/data/admissibility/admissibility-writes.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { startTerm } from "#workflows/deadlines/terms.ts";
import { dayInRome, onDay } from "#workflows/italian-dates.ts";
import { readAdmissibility } from "./read-admissibility.server.ts";

/** The office asks the company to complete its application within the days of the call's rules. */
export function requestClarification({
  act,
  dossierId,
  request,
}: {
  act: Act;
  dossierId: string;
  request: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "admissibility.requestClarification",
    prepare: async (tx, dossier) => {
      const { rules, protocol, call } = await readAdmissibility(tx, { act, dossierId });
      const days = rules.clarificationDays.value;
      const term = startTerm({ startedOn: dayInRome(act.now), days });
      await openRound(tx, {
        ...{ id: act.newId(), dossierId, kind: "clarification", request, requestedAt: act.now },
        ...{ dueOn: term.endsOn, dueExplanation: term.explanation },
      });
      const clarificationRequest = {
        ...(await documentContext(tx, { act, dossier, issuer: "province" })),
        ...{ protocol, callTitle: call.title, request, term: term.explanation },
        due: onDay(term.endsOn),
        officer: act.actor.fullName,
      };
      return proceed({ reason: request, term, documents: { clarificationRequest } });
    },
  });
}
