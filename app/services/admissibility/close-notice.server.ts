import type { Act } from "#app/services/act.server.ts";
import { closeExpiredRound } from "./settle-round.server.ts";

/** The office goes on without observations, once their term is over. */
export function closeNotice({ act, dossierId }: { act: Act; dossierId: string }) {
  const event = "admissibility.closeNotice";
  return closeExpiredRound({ act, dossierId, event, kind: "refusalNotice" });
}
