import { findLastRound, saveRound } from "#app/data/checkup/checkup-rounds.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { holdDossier } from "#app/services/dossier/hold-dossier.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { RemarkChange } from "#workflows/checkup/remark-schema.ts";
import { noOpenRemarks } from "./checkup-refusals.ts";
import { gatherCheckup, interpretCheckup } from "./read-checkup.server.ts";
import { writeRemarks } from "./write-remarks.server.ts";

type Request = {
  act: Act;
  dossierId: string;
  /** Remarks written on the same page and not saved yet. */
  changes?: readonly RemarkChange[];
};

/**
 * The consultant sends the check-up back with the remarks that are open, those just written
 * included; at least one is. The answers are kept as they stand: only what the remarks open may
 * change, and the next review shows what has.
 */
export function requestChanges({ act, dossierId, changes = [] }: Request) {
  return performStep({
    act,
    dossierId,
    event: "checkup.requestChanges",
    gather: (tx) => gatherCheckup(tx, act.actor, dossierId),
    prepare: async (tx, dossier, gathered) => {
      const held = await holdDossier(tx, act, dossier);
      if (!held.ok) return refused(held.refusal);
      const checkup = interpretCheckup(dossier, gathered, act.questionnaires);
      const written = await writeRemarks(tx, { act, dossierId, checkup, changes });
      if (!written.ok) return refused(written.refusal);
      const { open } = written.value;
      if (open === 0) return refused(noOpenRemarks);
      const last = await findLastRound(tx, act.actor, dossierId);
      await saveRound(tx, {
        dossierId,
        number: (last?.number ?? 0) + 1,
        requestedAt: act.now,
        requestedById: act.actor.userId,
        requestedByName: act.actor.fullName,
        answers: checkup.answers,
      });
      return proceed({
        ...held.value,
        facts: { openRemarks: open },
        reason: open === 1 ? "Un'osservazione" : `${String(open)} osservazioni`,
        changes: [...held.value.changes, ...written.value.changes],
      });
    },
  });
}
