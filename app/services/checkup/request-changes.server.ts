import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { listCheckupRemarks } from "#app/data/checkup/checkup-remarks.server.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import { noOpenRemarks } from "./checkup-refusals.ts";

/** The consultant sends the check-up back with the remarks that are open; at least one is. */
export function requestChanges({
  act,
  dossierId,
  reason,
}: {
  act: Act;
  dossierId: string;
  reason: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "checkup.requestChanges",
    prepare: async (tx) => {
      const open = listOpenRemarks(await listCheckupRemarks(tx, act.actor, dossierId));
      if (open.length === 0) return refused(noOpenRemarks);
      return proceed({ facts: { openRemarks: open.length }, reason });
    },
  });
}
