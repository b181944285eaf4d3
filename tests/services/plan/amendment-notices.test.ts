import { expect, test } from "vitest";
import type { Database } from "#app/data/database.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import {
  approveAmendment,
  authoriseAmendment,
} from "#app/services/plan/approve-amendment.server.ts";
import { beginAmendment } from "#app/services/plan/begin-amendment.server.ts";
import { proposeAmendment } from "#app/services/plan/propose-amendment.server.ts";
import { removeMeasure } from "#app/services/plan/remove-measure.server.ts";
import { returnAmendment } from "#app/services/plan/return-amendment.server.ts";
import { withdrawAmendment } from "#app/services/plan/withdraw-amendment.server.ts";
import { runDueJobs } from "#app/worker/run-jobs.server.ts";
import { AMENDMENT_REASON, openApprovedPlan } from "#tests/fixtures/approved-plan.ts";
import { openAwardedAmendment } from "#tests/fixtures/awarded-plan.ts";
import { measureForm } from "#tests/fixtures/plan-forms.ts";
import { addActor, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { shiftOn } from "#tests/setup/test-shift.ts";

/** Does what is due; the messages about changes of plans, each as whom it went to and its subject. */
async function readMessages(database: Database) {
  const clock = () => new Date("2027-01-01T09:00:00Z");
  while ((await runDueJobs(shiftOn(database, { clock }))).length > 0);
  const messages = await database.read.message.findMany({
    where: { subject: { startsWith: "Variazione" } },
    orderBy: { subject: "asc" },
  });
  return messages.map(({ recipientId, subject }) => [recipientId, subject.split(":")[0]]);
}

test("a change of a plan is told to its own consultant, and the answer to the company", async () => {
  const { database, dossierId, act, review } = await openApprovedPlan();
  await addActor(database, "consultant", CONSULTANCY);
  const [consultant, company] = [review.actor.userId, act.actor.userId];
  await beginAmendment({ act, dossierId, reason: AMENDMENT_REASON });
  await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
  await proposeAmendment({ act, dossierId });
  const asked = [consultant, "Variazione del piano da esaminare"];
  expect(await readMessages(database)).toEqual([asked]);
  await returnAmendment({ act: review, dossierId, note: "Chi segue la nuova misura?" });
  const returned = [company, "Variazione del piano da rivedere"];
  expect(await readMessages(database)).toEqual([asked, returned]);
  await proposeAmendment({ act, dossierId });
  await readMessages(database);
  await approveAmendment({ act: review, dossierId });
  const approved = [company, "Variazione del piano approvata"];
  expect(await readMessages(database)).toEqual([approved, asked, asked, returned]);
});

test("nobody is told of a change that was taken back before the message was written", async () => {
  const { database, dossierId, act } = await openApprovedPlan();
  await beginAmendment({ act, dossierId, reason: AMENDMENT_REASON });
  await addMeasure({ act, dossierId, measure: { ...measureForm, catalogueCode: "M38" } });
  await proposeAmendment({ act, dossierId });
  await withdrawAmendment({ act, dossierId });
  expect(await readMessages(database)).toEqual([]);
});

test("after an award the office is told when the consultant has approved, the company at the end", async () => {
  const { act, review, office, dossierId, work, database } = await openAwardedAmendment();
  const measure = (await work()).plan.measures[3];
  await removeMeasure({ act, dossierId, measureId: measure?.id ?? "" });
  await proposeAmendment({ act, dossierId });
  await approveAmendment({ act: review, dossierId });
  const told = await readMessages(database);
  expect(told).toContainEqual([office.actor.userId, "Variazione del piano da autorizzare"]);
  expect(told.map(([who]) => who)).not.toContain(act.actor.userId);
  await authoriseAmendment({ act: office, dossierId });
  expect(await readMessages(database)).toContainEqual([
    act.actor.userId,
    "Variazione del piano approvata",
  ]);
});
