import type { Act } from "#app/services/act.server.ts";
import { closeExpiredRound } from "./settle-round.server.ts";

/** The office goes on without an answer, once the term is over. */
export function closeClarification({ act, dossierId }: { act: Act; dossierId: string }) {
  const event = "admissibility.closeClarification";
  return closeExpiredRound({ act, dossierId, event, kind: "clarification" });
}
