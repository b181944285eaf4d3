import { savePlanVersion } from "#app/data/plan/plan-versions.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { proceed } from "#app/services/perform-step.server.ts";
import { stepAmendment } from "./amendment-step.server.ts";
import { notYourAmendment } from "./plan-refusals.ts";

/** Consultant or office give a change of the plan back to the company, with what has to be mended. */
export function returnAmendment({
  act,
  dossierId,
  note,
}: {
  act: Act;
  dossierId: string;
  note: string;
}) {
  return stepAmendment({
    act,
    dossierId,
    event: "plan.returnAmendment",
    prepare: async ({ tx, open }) => {
      // Each gives back what lies on their own desk.
      const awaited = act.actor.role === "consultant" ? "proposed" : "advised";
      if (open.state !== awaited) return refused(notYourAmendment);
      const isSaved = await savePlanVersion(tx, open, {
        ...{ state: "draft", note, advisedAt: null, advisedByName: "", ceilingCents: null },
      });
      return isSaved ? proceed({ reason: note }) : refused(changedMeanwhile);
    },
  });
}
