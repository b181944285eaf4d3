import type { Act } from "#app/services/act.server.ts";
import { answerRound } from "./settle-round.server.ts";

/** The company answers a request of the office, within its term. */
export function answerClarification({
  act,
  dossierId,
  answer,
}: {
  act: Act;
  dossierId: string;
  answer: string;
}) {
  const event = "admissibility.answerClarification";
  return answerRound({ act, dossierId, answer, event, kind: "clarification" });
}
