import { addPlanVersions, listPlanVersions } from "#app/data/plan/plan-versions.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { isOpenVersion } from "#workflows/plan/plan-amendment.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import { keepFirstVersion } from "./amendment-step.server.ts";
import { amendmentUnderWay } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** The company begins to change its approved plan: the next version, as a draft beside the plan. */
export function beginAmendment({
  act,
  dossierId,
  reason,
}: {
  act: Act;
  dossierId: string;
  reason: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "plan.amend",
    prepare: async (tx) => {
      const versions = await listPlanVersions(tx, act.actor, dossierId);
      if (versions.some(({ state }) => isOpenVersion(state))) return refused(amendmentUnderWay);
      const plan = await readPlan(tx, act.actor, dossierId);
      if (versions.length === 0) await keepFirstVersion(tx, { dossierId, plan, at: act.now });
      const number = Math.max(1, ...versions.map((version) => version.number)) + 1;
      const { requestedCents } = addUpPlan(plan);
      const state = "draft" as const;
      const draft = { dossierId, number, state, plan, reason, requestedCents, begunAt: act.now };
      await addPlanVersions(tx, [draft]);
      const changes = [{ field: "Versione del piano", from: "", to: String(number) }];
      return proceed({ facts: { amendment: "none" }, reason, changes });
    },
  });
}
