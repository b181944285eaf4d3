import { assignCaseOfficer } from "#app/data/admissibility/admissibility-writes.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";

/** A case officer takes an application on. */
export function takeCase({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "admissibility.take",
    prepare: async (tx) => {
      await assignCaseOfficer(tx, { dossierId, caseOfficerId: act.actor.userId });
      const to = act.actor.fullName;
      return proceed({ changes: [{ field: "Responsabile dell'istruttoria", from: "", to }] });
    },
  });
}
