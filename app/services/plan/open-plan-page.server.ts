import { findDossier } from "#app/data/dossiers.server.ts";
import type { PlanVersion } from "#app/data/plan/plan-versions.server.ts";
import type { StoredUpload } from "#app/data/uploads/uploads.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { findColleague } from "#app/services/dossier/find-colleague.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { ConciliationPlan } from "#workflows/plan/conciliation-plan.ts";
import { isAfterAward } from "#workflows/plan/plan-amendment.ts";
import { addUpPlan } from "#workflows/plan/plan-budget.ts";
import { fundPlan, judgePlanCall } from "#workflows/plan/plan-call.ts";
import type { PlanPlace, PlanProblem } from "#workflows/plan/plan-problem.ts";
import { followMeasure, judgeAnswers, type PlanReview } from "#workflows/plan/plan-review.ts";
import { listGeneralChanges, listRemovedMeasures } from "#workflows/plan/plan-review.ts";
import { judgeFiles, judgePlan } from "#workflows/plan/plan-rules.ts";
import { drawTimetable } from "#workflows/plan/plan-timetable.ts";
import { listPlanFiles } from "./list-plan-files.ts";
import { mayWritePlan, readPlanInWork } from "./plan-in-work.server.ts";
import { readPlan } from "./read-plan.server.ts";
import { readPlanPapers } from "./read-plan-papers.server.ts";

export type PlanPage = Awaited<ReturnType<typeof describePage>>;

type Shown = { act: Act; dossierId: string; inWork?: boolean };

/**
 * Everything the pages of a plan show to a reader, and what the reader may do there now.
 * @param inWork shows the change under way, where there is one, instead of the plan in force
 */
export async function openPlanPage({
  act,
  dossierId,
  inWork = false,
}: Shown): Promise<Outcome<PlanPage>> {
  const { actor, database } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier || !stageIsShown(actor.role, "plan")) return refused(dossierNotFound);
  const work = await readPlanInWork(database.read, actor, dossierId);
  const showsChange = inWork && work.open !== null;
  const plan =
    work.open && !showsChange ? await readPlan(database.read, actor, dossierId) : work.plan;
  const { id, callId, state } = dossier;
  const colleague = await findColleague(act, dossier);
  const seen = { id, callId, state, plan, open: work.open, showsChange, colleague };
  return { ok: true, value: await describePage(act, seen) };
}

type Seen = {
  id: string;
  callId: string | null;
  state: StateName;
  plan: ConciliationPlan;
  open: PlanVersion | null;
  /** The page is of the change under way, not of the plan in force. */
  showsChange: boolean;
  /** Whoever else has the dossier, for a consultant. */
  colleague: string | null;
};

async function describePage(act: Act, seen: Seen) {
  const { id: dossierId, plan, state, showsChange } = seen;
  const papers = await readPlanPapers(act, seen, plan);
  const { call, uploads, minutes } = papers;
  const budget = addUpPlan(plan);
  const isFirstWriting = state.startsWith("plan.");
  const review = isFirstWriting ? papers.review : null;
  const isWritten = isFirstWriting || showsChange;
  const problems = isWritten ? judgeAll(act, plan, { call, review, uploads, minutes }) : [];
  return {
    dossierId,
    home: `/dossiers/${dossierId}/plan${showsChange ? "/amendment" : ""}`,
    plan,
    budget,
    call,
    funding: fundPlan(plan, call),
    timetable: drawTimetable(plan),
    problems: problems.map((problem) => linkProblem(dossierId, problem)),
    /** The company's own estimate; nobody else is shown points before they are given. */
    showsPoints: isWritten && act.actor.role === "company",
    uploads: uploads.filter(({ removedAt }) => removedAt === null),
    minutes,
    review: describeReview(review, plan),
    amendment: describeAmendment(seen.open),
    /** The application is on its way: what was proposed waits for its outcome. */
    isDormant: seen.open !== null && !eventsOf(state).includes("plan.amend"),
    isAfterAward: isAfterAward(state),
    colleague: seen.colleague,
    may: listActs(act, seen),
  };
}

type Papers = Pick<Awaited<ReturnType<typeof readPlanPapers>>, "call" | "minutes"> & {
  review: PlanReview | null;
  uploads: readonly StoredUpload[];
};

function judgeAll({ now }: Act, plan: ConciliationPlan, papers: Papers): PlanProblem[] {
  const { call, review, uploads, minutes } = papers;
  const problems = [
    ...judgeAnswers(plan, review),
    ...judgePlan(plan, dayInRome(now)),
    ...(call ? judgePlanCall(plan, call) : []),
    ...judgeFiles(plan, listPlanFiles(uploads, minutes)),
  ];
  const blocks = ({ level }: PlanProblem) => level === "blocks";
  return [...problems.filter(blocks), ...problems.filter((problem) => !blocks(problem))];
}

/** What the consultant asked with the last return, and what the company has done about it. */
function describeReview(review: PlanReview | null, plan: ConciliationPlan) {
  if (!review) return null;
  const { round, returnedAt, returnedByName, remark } = review;
  const progress = plan.measures.map(
    (measure) => [measure.id, followMeasure(review, measure)] as const,
  );
  return {
    ...{ round, returnedAt, returnedByName, remark },
    progress: Object.fromEntries(progress),
    generalChanges: listGeneralChanges(review, plan),
    removedMeasures: listRemovedMeasures(review, plan),
  };
}

function describeAmendment(version: PlanVersion | null) {
  if (!version) return null;
  const { number, state, reason, note, proposedAt, advisedAt, advisedByName } = version;
  return { number, state, reason, note, proposedAt, advisedAt, advisedByName };
}

/** What the reader may do on the page now; the facts are asked when it is done. */
function listActs({ actor }: Act, { state, open, showsChange, colleague }: Seen) {
  const { role } = actor;
  const may = (event: Parameters<typeof mayAct>[2]) => mayAct(role, state, event);
  const mayJudge = (event: Parameters<typeof mayAct>[2]) => colleague === null && may(event);
  const isAt = (...states: string[]) => open !== null && states.includes(open.state);
  return {
    save: showsChange ? mayWritePlan(role, state, open) : may("plan.save"),
    submit: may("plan.submit"),
    review: mayJudge("plan.approve"),
    writeMinutes: may("plan.writeMinutes"),
    beginAmendment: open === null && may("plan.amend"),
    proposeAmendment: isAt("draft") && may("plan.proposeAmendment"),
    withdrawAmendment: open !== null && may("plan.withdrawAmendment"),
    ...judgingActs({
      mayApprove: isAt("proposed") && mayJudge("plan.approveAmendment"),
      mayAuthorise: isAt("advised") && may("plan.authoriseAmendment"),
    }),
  };
}

/** Whoever may decide on a change may also give it back. */
function judgingActs(judge: { mayApprove: boolean; mayAuthorise: boolean }) {
  const { mayApprove, mayAuthorise } = judge;
  return {
    approveAmendment: mayApprove,
    authoriseAmendment: mayAuthorise,
    returnAmendment: mayApprove || mayAuthorise,
  };
}

function linkProblem(dossierId: string, { level, place, message }: PlanProblem) {
  return { level, text: message, href: `/dossiers/${dossierId}/plan/${pathOf(place)}` };
}

function pathOf(place: PlanPlace): string {
  if (typeof place === "object") return `measures/${place.measureId}`;
  return place === "measures" ? "measures/new" : place;
}
