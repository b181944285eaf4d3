import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { findOpenVersion, type PlanVersion } from "#app/data/plan/plan-versions.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { DossierFacts } from "#workflows/dossier/dossier-facts.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { amendmentFact } from "#workflows/plan/plan-amendment.ts";
import { readPlan } from "./read-plan.server.ts";

export type PlanClient = Pick<ReadClient, "plan" | "checkupSection" | "planVersion">;

/** The plan people are writing: the change under way, or the plan itself where there is none. */
export type PlanInWork = {
  plan: ConciliationPlan;
  /** The change under way; null while the plan itself is written, or stands. */
  open: PlanVersion | null;
  /** What the machine judges acts on a change by. */
  facts: Partial<DossierFacts>;
};

/** The page one comes back to after a save: of the change under way, or of the plan. */
export async function planHomeOf({ actor, database }: Act, dossierId: string): Promise<string> {
  const open = await findOpenVersion(database.read, actor, dossierId);
  return `/dossiers/${dossierId}/plan${open ? "/amendment" : ""}`;
}

/** Whether a person may write the plan now: the plan itself, or the change they have begun. */
export function mayWritePlan(role: Role, state: StateName, open: PlanVersion | null): boolean {
  if (mayAct(role, state, "plan.save")) return true;
  return open?.state === "draft" && mayAct(role, state, "plan.amend");
}

/** The plan in work of a dossier, with the facts about it that an act may state. */
export async function readPlanInWork(
  client: PlanClient,
  reader: Reader,
  dossierId: string,
): Promise<PlanInWork> {
  const open = await findOpenVersion(client, reader, dossierId);
  const plan = open?.plan ?? (await readPlan(client, reader, dossierId));
  return { plan, open, facts: { amendment: amendmentFact(open) } };
}
