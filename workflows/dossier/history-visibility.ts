import type { Role } from "./permissions.ts";

type HistoryReader = { role: Role; userId: string };
type HistoryEvent = { event: string; actorId: string };

const scoringRoles: readonly Role[] = ["caseOfficer", "manager", "evaluator"];

/**
 * Whether a reader is told of an event at all. Evaluators are blind to each other, and who is not
 * of the office learns that the evaluation is closed, not how it went.
 */
export function eventIsVisible(reader: HistoryReader, { event, actorId }: HistoryEvent): boolean {
  if (reader.role === "union")
    return /^(dossier|plan|agreement)\./.test(event) && event !== "dossier.assign";
  if (event === "evaluation.score")
    return reader.role === "evaluator" ? actorId === reader.userId : isOffice(reader.role);
  if (event === "evaluation.confirmDocuments" || event === "evaluation.recordJointSession")
    return scoringRoles.includes(reader.role);
  return true;
}

/** Whether a reader sees the values an event changed and its reason. */
export function eventDetailIsVisible(
  reader: HistoryReader,
  { event, actorId }: HistoryEvent,
): boolean {
  if (actorId === reader.userId) return true;
  // Not even the office reads an evaluator's points from the history before the evaluation is closed.
  if (event === "evaluation.score") return false;
  if (event.startsWith("evaluation.")) return isOffice(reader.role);
  // Why a consultant gave a dossier away is between consultants.
  if (event === "dossier.assign") return reader.role === "consultant";
  if (event.startsWith("award.")) return reader.role !== "consultant";
  return true;
}

function isOffice(role: Role): boolean {
  return role === "caseOfficer" || role === "manager";
}
