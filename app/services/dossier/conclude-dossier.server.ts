import type { Act, Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { closureNotice } from "./closure-notice.server.ts";

/** Closes a dossier in good order when the company does not ask for the bonus. */
export function concludeDossier({
  act,
  dossierId,
}: {
  act: Act;
  dossierId: string;
}): Promise<Outcome<StateName>> {
  return performStep({
    act,
    dossierId,
    event: "dossier.conclude",
    prepare: async (tx, dossier) => {
      const closure = { act, dossier, outcome: "concluded", reason: "" } as const;
      return proceed({ documents: { closureNotice: await closureNotice(tx, closure) } });
    },
  });
}
