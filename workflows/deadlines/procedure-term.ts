import type { RuleSet } from "../programme/rule-sets.ts";
import { addDays } from "./days.ts";
import { computeTerm, type Suspension, type Term } from "./terms.ts";

/** A request of the office to the company within a procedure, with the day its answer came. */
export type ProcedureRound = {
  kind: "clarification" | "refusalNotice";
  requestedOn: string;
  /** Last useful day for the answer. */
  dueOn: string;
  answeredOn: string | null;
  /** The day the office went on, with or without an answer; null while the round is open. */
  closedOn: string | null;
};

/** Longest suspension for information the office does not have; only the first one counts. */
const LONGEST_CLARIFICATION_DAYS = 30;
/** Days the office has after observations before its own term runs again. */
const DAYS_AFTER_OBSERVATIONS = 10;

/**
 * The term for concluding a procedure. A request for clarification suspends it once, for thirty
 * days at most. A notice of refusal suspends it until ten days after the observations, or until
 * their term is over; before D.L. 76/2020 it interrupted it and a whole new term began there.
 * Source: L. 241/1990 artt. 2 and 10-bis.
 */
export function computeProcedureTerm(procedure: {
  rules: Pick<RuleSet, "procedureDays" | "refusalNotice">;
  protocolledOn: string;
  rounds: readonly ProcedureRound[];
}): Term {
  const { rules, protocolledOn, rounds } = procedure;
  const days = rules.procedureDays.value;
  const notice = rounds.find(({ kind }) => kind === "refusalNotice");
  const clarifications = rounds.filter(({ kind }) => kind === "clarification").slice(0, 1);
  const suspensions = clarifications.map(suspendForClarification);
  if (!notice) return computeTerm({ startedOn: protocolledOn, days, suspensions });
  if (rules.refusalNotice.value.effect === "interrupts" && notice.closedOn !== null)
    return computeTerm({ startedOn: notice.answeredOn ?? notice.dueOn, days });
  return computeTerm({
    startedOn: protocolledOn,
    days,
    suspensions: [...suspensions, suspendForNotice(notice)],
  });
}

function suspendForClarification({ requestedOn, closedOn }: ProcedureRound): Suspension {
  const latest = addDays(requestedOn, LONGEST_CLARIFICATION_DAYS);
  const resumedOn = closedOn !== null && closedOn > latest ? latest : closedOn;
  return { startedOn: requestedOn, resumedOn, reason: "integrazioni richieste" };
}

function suspendForNotice(notice: ProcedureRound): Suspension {
  const { requestedOn, dueOn, answeredOn, closedOn } = notice;
  const afterAnswer = answeredOn === null ? dueOn : addDays(answeredOn, DAYS_AFTER_OBSERVATIONS);
  return {
    startedOn: requestedOn,
    resumedOn: closedOn === null ? null : afterAnswer,
    reason: "motivi ostativi comunicati",
  };
}
