import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import {
  addPlanVersions,
  listPlanVersions,
  type PlanVersion,
} from "#app/data/plan/plan-versions.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { holdDossier, type Holding } from "#app/services/dossier/hold-dossier.server.ts";
import type { FurtherJob } from "#app/services/outbox/plan-jobs.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StepContent } from "#app/services/take-step.server.ts";
import type { DossierFacts } from "#workflows/dossier/dossier-facts.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import type { Permission } from "#workflows/dossier/permissions.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import {
  amendmentFact,
  isAfterAward,
  isOpenVersion,
  versionAfter,
  type VersionState,
} from "#workflows/plan/plan-amendment.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import { noAmendment } from "./plan-refusals.ts";
import { readPlan } from "./read-plan.server.ts";

/** A change under way, with the plan it changes and all versions before it. */
export type AmendmentWork = {
  tx: Transaction;
  dossier: DossierForStep;
  open: PlanVersion;
  /** The plan in force. */
  current: ConciliationPlan;
  versions: readonly PlanVersion[];
  /** The most the changed plan may ask; null before an award. */
  ceilingCents: number | null;
};

type Prepared = { ok: true; content: StepContent } | { ok: false; refusal: Refusal };

type AmendmentStep = {
  act: Act;
  dossierId: string;
  event: Permission;
  prepare: (work: AmendmentWork) => Promise<Prepared>;
};

/** One act on the change of a plan that is under way. */
export function stepAmendment(request: AmendmentStep): Promise<Outcome<StateName>> {
  const { act, dossierId, event, prepare } = request;
  return performStep({
    act,
    dossierId,
    event,
    gather: (tx) =>
      Promise.all([listPlanVersions(tx, act.actor, dossierId), readPlan(tx, act.actor, dossierId)]),
    prepare: async (tx, dossier, [versions, current]) => {
      const open = versions.find(({ state }) => isOpenVersion(state));
      if (!open) return refused(noAmendment);
      const ceilingCents = isAfterAward(dossier.state) ? addUpPlan(current).requestedCents : null;
      const held = await holdAsConsultant(tx, act, dossier);
      if (!held.ok) return held;
      const prepared = await prepare({ tx, dossier, open, current, versions, ceilingCents });
      if (!prepared.ok) return prepared;
      const jobs = tellsOf(open, versionAfter(event, dossier.state));
      return proceed({ ...complete(prepared.content, open, held.value), jobs });
    },
  });
}

/** A consultant judges a change only of a dossier that is theirs, or becomes theirs by it. */
async function holdAsConsultant(
  tx: Transaction,
  act: Act,
  dossier: DossierForStep,
): Promise<Outcome<Holding>> {
  if (act.actor.role !== "consultant") return { ok: true, value: { changes: [] } };
  return holdDossier(tx, act, dossier);
}

function complete(content: StepContent, open: PlanVersion, held: Holding): StepContent {
  const facts: Partial<DossierFacts> = { amendment: amendmentFact(open), ...content.facts };
  return { ...content, ...held, facts, changes: [...held.changes, ...(content.changes ?? [])] };
}

/** Whoever has to act next is told, or the company how it ended; what it takes back it knows. */
function tellsOf({ dossierId, number }: PlanVersion, state: VersionState): FurtherJob[] {
  if (state === "withdrawn") return [];
  return [{ kind: "amendment.tell", payload: { dossierId, number, state } }];
}

/** The first version of a plan approved before versions were kept, written when a second begins. */
export async function keepFirstVersion(
  tx: Transaction,
  first: { dossierId: string; plan: ConciliationPlan; at: Date },
): Promise<void> {
  const { dossierId, plan, at } = first;
  await addPlanVersions(tx, [
    {
      ...{ dossierId, number: 1, state: "approved", plan, begunAt: at, settledAt: at },
      requestedCents: addUpPlan(plan).requestedCents,
    },
  ]);
}
