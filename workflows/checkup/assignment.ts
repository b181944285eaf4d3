/** A consultant as far as the sharing of work is concerned. */
export type ConsultantAtWork = {
  id: string;
  fullName: string;
  /** The account is open. */
  isActive: boolean;
  /** Last day of an absence that covers today; null when at work. */
  absentUntil: string | null;
};

type Assignment = {
  actorId: string;
  /** Who has the dossier; null while it is nobody's. */
  holder: ConsultantAtWork | null;
  /** Who is to have it; null when there is no such consultant. */
  target: ConsultantAtWork | null;
  /** The term that runs is over. */
  isLate: boolean;
};

/** Why an assignment is not possible; null when it is. */
export type AssignmentProblem =
  "noTarget" | "targetAbsent" | "alreadyTheirs" | "takeForYourself" | "holderAtWork";

/**
 * Who may give a dossier to whom. There is nobody above the consultants: what is nobody's anybody
 * takes for themselves; what is one's own one hands to a colleague who is at work; what is a
 * colleague's one takes for oneself, when the colleague is absent or gone or the term is over.
 */
export function judgeAssignment(assignment: Assignment): AssignmentProblem | null {
  const { actorId, holder, target, isLate } = assignment;
  if (!target?.isActive) return "noTarget";
  if (target.id === holder?.id) return "alreadyTheirs";
  if (target.id === actorId) return mayBeTaken(holder, isLate) ? null : "holderAtWork";
  return judgeHandOver(actorId, holder, target);
}

function judgeHandOver(
  actorId: string,
  holder: ConsultantAtWork | null,
  target: ConsultantAtWork,
): AssignmentProblem | null {
  if (target.absentUntil !== null) return "targetAbsent";
  return holder?.id === actorId ? null : "takeForYourself";
}

/** Whether somebody else may take a dossier. */
export function mayBeTaken(holder: ConsultantAtWork | null, isLate: boolean): boolean {
  if (holder === null || isLate) return true;
  return !holder.isActive || holder.absentUntil !== null;
}
