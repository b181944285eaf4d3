import { findDossier } from "#app/data/dossiers.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import type { CriterionScore } from "#workflows/evaluation/grid-inputs.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { addUpPlan, percentOfCost } from "#workflows/plan/plan-budget.ts";
import type { PlanPlace } from "#workflows/plan/plan-problem.ts";
import { judgePlan } from "#workflows/plan/plan-rules.ts";
import { previewPoints } from "#workflows/plan/preview-points.ts";
import { drawTimetable } from "#workflows/plan/plan-timetable.ts";
import { readPlan } from "./read-plan.server.ts";

export type PlanPage = {
  dossierId: string;
  plan: ConciliationPlan;
  budget: ReturnType<typeof addUpPlan>;
  /** Company's share in hundredths of a percent point; null while nothing costs. */
  ownSharePercent: number | null;
  timetable: ReturnType<typeof drawTimetable>;
  /** Only while the plan can still change: afterwards its rules have been answered. */
  problems: { level: "blocks" | "warns"; text: string; href: string }[];
  /** The company's own estimate; nobody else is shown points before they are given. */
  preview: CriterionScore[];
  may: { save: boolean; submit: boolean; review: boolean };
};

/** Everything the pages of a plan show to a reader, and what the reader may do there now. */
export async function openPlanPage(act: Act, dossierId: string): Promise<Outcome<PlanPage>> {
  const { actor, database, now } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier || !stageIsShown(actor.role, "plan")) return refused(dossierNotFound);
  const plan = await readPlan(database.read, actor, dossierId);
  const budget = addUpPlan(plan);
  const isOpen = dossier.state.startsWith("plan.");
  const problems = isOpen ? judgePlan(plan, dayInRome(now)) : [];
  return {
    ok: true,
    value: {
      dossierId,
      plan,
      budget,
      ownSharePercent: percentOfCost(plan.ownShareCents, budget),
      timetable: drawTimetable(plan),
      problems: problems.map(({ level, place, message }) => ({
        level,
        text: message,
        href: `/dossiers/${dossierId}/plan/${pathOf(place)}`,
      })),
      preview: isOpen && actor.role === "company" ? previewPoints(plan) : [],
      may: {
        save: mayAct(actor.role, dossier.state, "plan.save"),
        submit: mayAct(actor.role, dossier.state, "plan.submit"),
        review: mayAct(actor.role, dossier.state, "plan.approve"),
      },
    },
  };
}

function pathOf(place: PlanPlace): string {
  if (typeof place === "object") return `measures/${place.measureId}`;
  return place === "measures" ? "measures/new" : place;
}
