import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import {
  approveAmendment,
  authoriseAmendment,
} from "#app/services/plan/approve-amendment.server.ts";
import { beginAmendment } from "#app/services/plan/begin-amendment.server.ts";
import { editMeasure } from "#app/services/plan/edit-measure.server.ts";
import { readPlanInWork } from "#app/services/plan/plan-in-work.server.ts";
import { proposeAmendment } from "#app/services/plan/propose-amendment.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";
import { savePlanGeneral } from "#app/services/plan/save-plan-general.server.ts";
import type { DossierInput } from "./dossier-input.ts";
import { expectDone, type Play } from "./player.server.ts";

type Amendment = NonNullable<DossierInput["amendment"]>;

/** A change of an approved plan: begun, written, handed in and judged, as far as the input goes. */
export async function playAmendment(play: Play, amendment: Amendment): Promise<void> {
  const { dossierId, actOf } = play;
  const { reason, begunOn, proposedOn, approvedOn, authorisedOn } = amendment;
  const begun = actOf("company", begunOn);
  await expectDone("plan.amend", beginAmendment({ act: begun, dossierId, reason }));
  await writeAmendment(play, amendment);
  if (proposedOn === undefined) return;
  const proposed = actOf("company", proposedOn);
  await expectDone("plan.proposeAmendment", proposeAmendment({ act: proposed, dossierId }));
  if (approvedOn === undefined) return;
  const approved = actOf("consultant", approvedOn);
  await expectDone("plan.approveAmendment", approveAmendment({ act: approved, dossierId }));
  if (authorisedOn === undefined) return;
  const authorised = actOf("caseOfficer", authorisedOn);
  await expectDone("plan.authoriseAmendment", authoriseAmendment({ act: authorised, dossierId }));
}

async function writeAmendment(play: Play, amendment: Amendment): Promise<void> {
  const { dossierId, actOf } = play;
  const { general, changed, added, removed, begunOn } = amendment;
  const write = () => actOf("company", begunOn);
  const act = write();
  const { plan } = await readPlanInWork(act.database.read, act.actor, dossierId);
  const measureAt = (number: number) => plan.measures[number - 1] ?? { id: "", version: 0 };
  if (general) {
    const form = { ...general, version: plan.version };
    await expectDone("plan.amend", savePlanGeneral({ act, dossierId, general: form }));
  }
  for (const { measure: number, form } of changed) {
    const { id: measureId, version } = measureAt(number);
    const measure = { ...form, version };
    await expectDone("plan.amend", editMeasure({ act: write(), dossierId, measureId, measure }));
  }
  for (const measure of added)
    await expectDone("plan.amend", addMeasure({ act: write(), dossierId, measure }));
  for (const number of removed) {
    const { id: measureId } = measureAt(number);
    await expectDone("plan.amend", removeMeasure({ act: write(), dossierId, measureId }));
  }
}
