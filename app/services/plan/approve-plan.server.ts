import { addPlanVersions } from "#app/data/plan/plan-versions.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { holdDossier } from "#app/services/dossier/hold-dossier.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { dayInRome, formatInstant } from "#workflows/italian-dates.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import { judgePlan, planIsValid } from "#workflows/plan/plan-rules.ts";
import { planHasProblems } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";
import { writePlanData } from "./write-plan-data.ts";

/** The consultant approves the plan: it becomes a document, and the agreement opens. */
export function approvePlan({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "plan.approve",
    prepare: async (tx, dossier) => {
      const held = await holdDossier(tx, act, dossier);
      if (!held.ok) return held;
      const plan = await readPlan(tx, act.actor, dossierId);
      const today = dayInRome(act.now);
      if (!planIsValid(plan, today)) return refused(planHasProblems(judgePlan(plan, today)));
      await addPlanVersions(tx, [
        {
          ...{ dossierId, number: 1, state: "approved", plan, begunAt: act.now },
          ...{ requestedCents: addUpPlan(plan).requestedCents },
          ...{ advisedAt: act.now, advisedByName: act.actor.fullName },
          ...{ settledAt: act.now, settledByName: act.actor.fullName },
        },
      ]);
      const context = await documentContext(tx, { act, dossier, issuer: "consultancy" });
      const data = writePlanData(plan, {
        ...context,
        approvedBy: act.actor.fullName,
        approvedAt: formatInstant(act.now),
      });
      return proceed({
        ...held.value,
        facts: { planIsValid: true },
        documents: { plan: data },
      });
    },
  });
}
