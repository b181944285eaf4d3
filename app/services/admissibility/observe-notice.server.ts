import type { Act } from "#app/services/act.server.ts";
import { answerRound } from "./settle-round.server.ts";

/** The company observes on the reasons of a refusal; after the term observations count as none. */
export function observeNotice({
  act,
  dossierId,
  answer,
}: {
  act: Act;
  dossierId: string;
  answer: string;
}) {
  return answerRound({
    act,
    dossierId,
    answer,
    event: "admissibility.observe",
    kind: "refusalNotice",
  });
}
