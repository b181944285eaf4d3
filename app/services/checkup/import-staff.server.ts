import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { STAFF_SECTION } from "#workflows/checkup/read-staff-table.ts";
import type { ConfirmedImport } from "#workflows/checkup/staff-import-schema.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { changeAnswers } from "./change-answers.server.ts";
import { questionIsClosed } from "./checkup-import-refusals.ts";
import { sectionSavedMeanwhile } from "./checkup-refusals.ts";
import { readCheckup } from "./read-checkup.server.ts";

type StaffImporting = { act: Act; dossierId: string; confirmed: ConfirmedImport };

/**
 * Writes the counts of a confirmed table into section B, over the version they were shown beside. Of
 * the file nothing is stored but these counts.
 */
export function importStaff({
  act,
  dossierId,
  confirmed,
}: StaffImporting): Promise<Outcome<StateName>> {
  return performStep({
    act,
    dossierId,
    event: "checkup.importStaff",
    prepare: async (tx, dossier) => {
      const checkup = await readCheckup(tx, act.actor, dossier, act.questionnaires);
      const { questionIds, set, clear, version } = confirmed;
      if (questionIds.some((id) => checkup.reopened && !checkup.reopened.open.has(id)))
        return refused(questionIsClosed);
      if ((checkup.sections.get(STAFF_SECTION)?.version ?? 0) !== version)
        return refused(sectionSavedMeanwhile);
      const changed = await changeAnswers(tx, { act, dossierId, checkup, set, clear });
      if (!changed.ok) return changed;
      return proceed({
        reason: `Sezione ${STAFF_SECTION}, da una tabella`,
        changes: changed.value,
      });
    },
  });
}
