import type { Transaction } from "#app/data/database.server.ts";
import type { Change } from "#app/data/audit-events.server.ts";
import { findDossierState } from "#app/data/dossiers.server.ts";
import {
  dossierNotFound,
  refused,
  type Act,
  type Outcome,
  type Refusal,
} from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { deskOfDraft, deskOfRows, type PlanDesk } from "./plan-desk.server.ts";
import { noAmendmentOpen } from "./plan-refusals.ts";
import { readPlanInWork } from "./plan-in-work.server.ts";
import { readPlan } from "./read-plan.server.ts";

type Edit = (work: {
  tx: Transaction;
  plan: ConciliationPlan;
  desk: PlanDesk;
}) => Promise<{ ok: true; changes: readonly Change[] } | { ok: false; refusal: Refusal }>;

type EditRequest = { act: Act; dossierId: string; edit: Edit };

/**
 * One save of a plan: of the plan itself while it is written, of the change under way once it is
 * approved. The two look the same to who writes, and are two acts in the history.
 */
export async function editPlan({ act, dossierId, edit }: EditRequest): Promise<Outcome<StateName>> {
  const state = await findDossierState(act.database.read, act.actor, dossierId);
  // A role that may not write is told so by the act, before it is told of the dossier.
  if (state === null && act.actor.role === "company") return refused(dossierNotFound);
  const isApproved = state !== null && eventsOf(state).includes("plan.amend");
  const event = isApproved ? "plan.amend" : "plan.save";
  return performStep({
    act,
    dossierId,
    event,
    prepare: async (tx) => {
      if (!isApproved) {
        const plan = await readPlan(tx, act.actor, dossierId);
        const edited = await edit({ tx, plan, desk: deskOfRows(tx, { act, dossierId }) });
        return edited.ok ? proceed({ changes: edited.changes }) : edited;
      }
      const { plan, open, facts } = await readPlanInWork(tx, act.actor, dossierId);
      if (open?.state !== "draft") return refused(noAmendmentOpen);
      const edited = await edit({ tx, plan, desk: deskOfDraft(tx, open) });
      return edited.ok ? proceed({ facts, changes: edited.changes }) : edited;
    },
  });
}
