import type { Act, Outcome } from "#app/services/act.server.ts";
import { tellLeftAutosaves } from "#app/services/checkup/tell-autosaves.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { closureNotice } from "./closure-notice.server.ts";

/** The company gives up, at any point before the money. */
export function withdrawDossier({
  act,
  dossierId,
  reason,
}: {
  act: Act;
  dossierId: string;
  reason: string;
}): Promise<Outcome<StateName>> {
  return performStep({
    act,
    dossierId,
    event: "dossier.withdraw",
    prepare: async (tx, dossier) => {
      await tellLeftAutosaves(tx, { act, dossier });
      const notice = await closureNotice(tx, { act, dossier, outcome: "withdrawn", reason });
      return proceed({ reason, documents: { closureNotice: notice } });
    },
  });
}
