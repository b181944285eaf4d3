import { describe, expect, test } from "vitest";
import type { Database } from "#app/data/database.server.ts";
import { addJobs } from "#app/data/outbox.server.ts";
import { runDueJobs } from "#app/worker/run-jobs.server.ts";
import type { OutgoingMail } from "#app/mail/send-mail.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { planJobs } from "#app/services/outbox/plan-jobs.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { addActor, CONSULTANCY, PROVINCE, UNIONS } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { shiftOn, testClock } from "#tests/setup/test-shift.ts";

const NOW = new Date("2026-11-02T09:00:00Z");

/** A dossier that an act of the given role has just brought into a state. */
async function arriveAt(database: Database, state: StateName, termEndsOn: string | null = null) {
  const { company, dossierId } = await openDossierAt(database, state);
  await database.inTransaction(async (tx) => {
    await tx.dossier.update({ where: { id: dossierId }, data: { stateSince: NOW, termEndsOn } });
    const jobs = planJobs({
      ...{ eventId: `event-${dossierId}`, dossierId, at: NOW, toState: state, termEndsOn },
      ...{ actorRole: "payer", fromState: "checkup.draft", ordersDocuments: false },
    });
    await addJobs(tx, jobs, NOW);
  });
  return { company, dossierId };
}

function listMessages(database: Database) {
  return database.read.message.findMany({ orderBy: { toAddress: "asc" } });
}

describe("whoever has to act next", () => {
  test("is told once, and without a mail server the message is kept", async () => {
    const database = openTestDatabase();
    const consultant = await addActor(database, "consultant", CONSULTANCY);
    await addActor(database, "manager", PROVINCE);
    const { dossierId } = await arriveAt(database, "checkup.submitted");
    expect(await runDueJobs(shiftOn(database))).toEqual(["done"]);
    const messages = await listMessages(database);
    expect(messages).toMatchObject([{ recipientId: consultant.userId, state: "kept", dossierId }]);
    expect(messages[0]?.body).toContain(`https://cip.example/dossiers/${dossierId}`);
    expect(await database.read.outboxJob.count({ where: { kind: "mail.send" } })).toBe(0);
  });

  test("is every union that has not answered yet", async () => {
    const database = openTestDatabase();
    const cgil = await addActor(database, "union", UNIONS.CGIL);
    const cisl = await addActor(database, "union", UNIONS.CISL);
    await arriveAt(database, "agreement.awaitingUnions");
    await runDueJobs(shiftOn(database));
    const told = (await listMessages(database)).map(({ recipientId }) => recipientId);
    expect(told.sort()).toEqual([cgil.userId, cisl.userId].sort());
  });

  test("is not told of a dossier that has moved on, nor with a disabled account", async () => {
    const database = openTestDatabase();
    const consultant = await addActor(database, "consultant", CONSULTANCY);
    const gone = await addActor(database, "consultant", CONSULTANCY);
    const moved = await arriveAt(database, "checkup.submitted");
    await arriveAt(database, "plan.submitted");
    await database.inTransaction(async (tx) => {
      await tx.user.update({ where: { id: gone.userId }, data: { disabledAt: NOW } });
      await tx.dossier.update({ where: { id: moved.dossierId }, data: { state: "plan.draft" } });
    });
    expect(await runDueJobs(shiftOn(database))).toEqual(["done", "done"]);
    const messages = await listMessages(database);
    expect(messages).toMatchObject([{ recipientId: consultant.userId }]);
    expect(messages[0]?.subject).toContain("Piano in revisione");
  });

  test("is only the company of the dossier", async () => {
    const database = openTestDatabase();
    await openDossierAt(database, "plan.draft");
    const { company } = await arriveAt(database, "award.granted");
    await runDueJobs(shiftOn(database));
    expect(await listMessages(database)).toMatchObject([{ recipientId: company.userId }]);
  });
});

describe("a term", () => {
  test("is recalled three days before and on its last day, to who has to act", async () => {
    const database = openTestDatabase();
    const clock = testClock("2026-11-12T09:00:00Z");
    const { company } = await arriveAt(database, "admissibility.clarification", "2026-11-16");
    const shift = shiftOn(database, { clock: clock.read });
    await runDueJobs(shift);
    expect(await runDueJobs(shift)).toEqual([]);
    clock.forward(86_400);
    expect(await runDueJobs(shift)).toEqual(["done"]);
    clock.forward(3 * 86_400);
    expect(await runDueJobs(shift)).toEqual(["done"]);
    const reminders = (await listMessages(database)).filter(({ subject }) =>
      subject.startsWith("Il termine"),
    );
    expect(reminders.map(({ subject }) => subject.split(":")[0]).sort()).toEqual([
      "Il termine scade il 16 novembre 2026",
      "Il termine scade oggi",
    ]);
    expect(reminders.every(({ recipientId }) => recipientId === company.userId)).toBe(true);
  });

  test("that has been met is not recalled", async () => {
    const database = openTestDatabase();
    const { dossierId } = await arriveAt(database, "admissibility.clarification", "2026-11-16");
    await database.inTransaction((tx) =>
      tx.dossier.update({
        where: { id: dossierId },
        data: { state: "admissibility.review", termEndsOn: null },
      }),
    );
    const clock = () => new Date("2026-11-16T09:00:00Z");
    await runDueJobs(shiftOn(database, { clock }));
    expect(await listMessages(database)).toEqual([]);
  });
});

describe("with a mail server", () => {
  test("each message is sent once, also when the server first refuses", async () => {
    const database = openTestDatabase();
    await addActor(database, "consultant", CONSULTANCY);
    await arriveAt(database, "checkup.submitted");
    const clock = testClock();
    const sent: OutgoingMail[] = [];
    let refusals = 1;
    const shift = shiftOn(database, {
      clock: clock.read,
      sendMail: (mail) => {
        refusals -= 1;
        if (refusals >= 0) return Promise.reject(new Error("451 try later"));
        sent.push(mail);
        return Promise.resolve();
      },
    });
    expect(await runDueJobs(shift)).toEqual(["done"]);
    expect(await runDueJobs(shift)).toEqual(["postponed"]);
    expect(await listMessages(database)).toMatchObject([{ state: "waiting", sentAt: null }]);
    clock.forward(5);
    expect(await runDueJobs(shift)).toEqual(["done"]);
    expect(await runDueJobs(shift)).toEqual([]);
    expect(sent).toHaveLength(1);
    expect(await listMessages(database)).toMatchObject([{ state: "sent", sentAt: clock.read() }]);
  });
});
