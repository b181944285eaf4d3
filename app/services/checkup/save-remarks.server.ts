import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { holdDossier } from "#app/services/dossier/hold-dossier.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { RemarkChange } from "#workflows/checkup/remark-schema.ts";
import { readCheckup } from "./read-checkup.server.ts";
import { writeRemarks } from "./write-remarks.server.ts";

type Saving = { act: Act; dossierId: string; changes: readonly RemarkChange[] };

/**
 * The consultant saves the remarks of a review, however many; the company sees them when changes
 * are requested. Nothing new is nothing to save.
 * @returns how many were written, written anew or taken back.
 */
export async function saveRemarks({ act, dossierId, changes }: Saving): Promise<Outcome<number>> {
  if (changes.length === 0) return { ok: true, value: 0 };
  const outcome = await performStep({
    act,
    dossierId,
    event: "checkup.remark",
    prepare: async (tx, dossier) => {
      const held = await holdDossier(tx, act, dossier);
      if (!held.ok) return refused(held.refusal);
      const checkup = await readCheckup(tx, act.actor, dossier, act.questionnaires);
      const written = await writeRemarks(tx, { act, dossierId, checkup, changes });
      if (!written.ok) return refused(written.refusal);
      const { changes: taken, ...holding } = held.value;
      return proceed({ ...holding, changes: [...taken, ...written.value.changes] });
    },
  });
  return outcome.ok ? { ok: true, value: changes.length } : outcome;
}
