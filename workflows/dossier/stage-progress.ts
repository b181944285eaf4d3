import { dossierStates, stageOf, stages, type Stage, type StateName } from "./dossier-states.ts";

/** Where a stage stands: behind, open, ahead, or where the dossier was closed. */
export type StageStatus = "done" | "now" | "later" | "stopped" | "skipped";

export type StageProgress = { stage: Stage; title: string; status: StageStatus };

const order = Object.keys(stages) as Stage[];

/**
 * The ten stages of a dossier with the status of each.
 * @param leftFrom the state in which a dossier was closed before its end: there it stopped.
 */
export function stageProgress(
  state: StateName,
  leftFrom: StateName | null = null,
): StageProgress[] {
  const stage = stageOf(state);
  const statusOf = stage === null ? endedAt(state, leftFrom) : openAt(state, stage);
  return order.map((name) => ({ stage: name, title: stages[name], status: statusOf(name) }));
}

/** How many of the ten stages are behind. */
export function countStagesDone(progress: readonly StageProgress[]): number {
  return progress.filter(({ status }) => status === "done").length;
}

/** Nobody has to act any more. */
export function isEnding(state: StateName): boolean {
  return dossierStates[state].waitsFor === null;
}

function openAt(state: StateName, current: Stage) {
  // The report comes between the advance and the balance: once one is due, the report is done.
  const reportIsDone = current === "payment" && !state.startsWith("payment.advance");
  return (stage: Stage): StageStatus => {
    if (stage === current) return "now";
    if (stage === "monitoring" && reportIsDone) return "done";
    return order.indexOf(stage) < order.indexOf(current) ? "done" : "later";
  };
}

function endedAt(state: StateName, leftFrom: StateName | null) {
  if (state === "concluded") return (): StageStatus => "done";
  const last = leftFrom === null ? null : stageOf(leftFrom);
  return (stage: Stage): StageStatus => {
    if (last === null) return "skipped";
    if (stage === last) return "stopped";
    return order.indexOf(stage) < order.indexOf(last) ? "done" : "skipped";
  };
}
