import type { ReadClient } from "#app/data/database.server.ts";
import { findExpense } from "#app/data/monitoring/final-reports.server.ts";
import type { Act } from "#app/services/act.server.ts";
import {
  mayWritePlan,
  readPlanInWork,
  type PlanClient,
} from "#app/services/plan/plan-in-work.server.ts";
import type { DossierFacts } from "#workflows/dossier/dossier-facts.ts";
import { stages, type StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { uploadPurposes, type UploadPurposeKey } from "#workflows/uploads/upload-purposes.ts";

/** What a file is sent in for: its purpose, and what it belongs to or "" for the dossier. */
export type UploadTarget = { purpose: UploadPurposeKey; subjectId: string };

/** What files of a target belong to, and whether they come and go now. */
export type UploadSubject = {
  /** `Misura: Lavoro agile`; "" for the dossier as a whole. */
  title: string;
  /** The page of what the files prove. */
  backTo: { href: string; label: string };
  isOpen: boolean;
  /** Files handed in before stay where they are: the plan in force rests on them. */
  keepsHandedIn: boolean;
  /** What the machine judges the act by. */
  facts: Partial<DossierFacts>;
};

type Reading = {
  client: PlanClient & Pick<ReadClient, "expense">;
  act: Act;
  dossier: { id: string; state: StateName };
  target: UploadTarget;
};

/** What a file would belong to; null when it is not there. The dossier is the actor's already. */
export function findUploadSubject(reading: Reading): Promise<UploadSubject | null> {
  const { stage } = uploadPurposes[reading.target.purpose];
  return stage === "plan" ? findInPlan(reading) : findInStage(reading);
}

/** A plan is written as itself or as the change under way, whose measures may be others. */
async function findInPlan({ client, act, dossier, target }: Reading) {
  const { actor } = act;
  const { plan, open, facts } = await readPlanInWork(client, actor, dossier.id);
  const measure = plan.measures.find(({ id }) => id === target.subjectId);
  const ofMeasure = uploadPurposes[target.purpose].belongsTo === "measure";
  if (ofMeasure ? !measure : target.subjectId !== "") return null;
  const home = `/dossiers/${dossier.id}/plan`;
  return {
    title: measure ? `Misura: ${measure.title}` : "",
    backTo: open
      ? { href: `${home}/amendment`, label: "Variazione del piano" }
      : { href: home, label: "Piano" },
    isOpen: mayWritePlan(actor.role, dossier.state, open),
    keepsHandedIn: open !== null,
    facts,
  };
}

async function findInStage({ client, act, dossier, target }: Reading) {
  const { stage, belongsTo, events } = uploadPurposes[target.purpose];
  const { subjectId } = target;
  const expense =
    belongsTo === "expense"
      ? await findExpense(client, { dossierId: dossier.id, expenseId: subjectId })
      : null;
  if (belongsTo === "expense" ? !expense : subjectId !== "") return null;
  return {
    title: expense ? `Spesa: ${expense.supplier}, n. ${expense.documentNumber}` : "",
    backTo: { href: `/dossiers/${dossier.id}/${stage}`, label: stages[stage] },
    isOpen: events.some((event) => mayAct(act.actor.role, dossier.state, event)),
    keepsHandedIn: false,
    facts: {},
  };
}
