import { openRound } from "#app/data/admissibility/admissibility-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { assessChecklist } from "#workflows/admissibility/checklist-rules.ts";
import { checklist, type ChecklistFinding } from "#workflows/admissibility/checklist.ts";
import { startTerm } from "#workflows/deadlines/terms.ts";
import { dayInRome, onDay } from "#workflows/italian-dates.ts";
import type { RuleSet } from "#workflows/programme/rule-sets.ts";
import { nothingHasFailed } from "./admissibility-refusals.ts";
import { readAdmissibility } from "./read-admissibility.server.ts";

/** What the notice does to the term of the procedure: it changed with D.L. 76/2020. */
const effects: Record<RuleSet["refusalNotice"]["value"]["effect"], string> = {
  suspends:
    "Questa comunicazione sospende il termine del procedimento: riprende dieci giorni dopo le osservazioni o, se non ce ne sono, alla fine del termine per presentarle.",
  interrupts:
    "Questa comunicazione interrompe il termine del procedimento: ricomincia da capo dalle osservazioni o, se non ce ne sono, dalla fine del termine per presentarle.",
};

/** The office tells the company why it means to refuse and gives it the days of the rules to reply. */
export function noticeRefusal({
  act,
  dossierId,
  reasons,
}: {
  act: Act;
  dossierId: string;
  reasons: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "admissibility.noticeRefusal",
    prepare: async (tx, dossier) => {
      const file = await readAdmissibility(tx, { act, dossierId });
      const { failed, facts } = assessChecklist(file.findings);
      if (failed.length === 0) return refused(nothingHasFailed);
      const { effect, observationDays } = file.rules.refusalNotice.value;
      const term = startTerm({ startedOn: dayInRome(act.now), days: observationDays });
      await openRound(tx, {
        ...{ id: act.newId(), dossierId, kind: "refusalNotice", requestedAt: act.now },
        ...{ request: reasons, dueOn: term.endsOn, dueExplanation: term.explanation },
      });
      const refusalNotice = {
        ...(await documentContext(tx, { act, dossier, issuer: "province" })),
        ...{ protocol: file.protocol, callTitle: file.call.title, reasons },
        failures: failed.map(describeFailure),
        ...{ due: onDay(term.endsOn), term: term.explanation, effect: effects[effect] },
        officer: act.actor.fullName,
      };
      return proceed({ reason: reasons, facts, term, documents: { refusalNotice } });
    },
  });
}

function describeFailure({ code, note }: ChecklistFinding) {
  const entry = checklist.find((candidate) => candidate.code === code);
  return { title: entry?.title ?? code, note, source: entry?.source ?? "" };
}
