import { describe, expect, test } from "vitest";
import type { Database } from "#app/data/database.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { cancelAbsence } from "#app/services/checkup/cancel-absence.server.ts";
import { giveDossier } from "#app/services/checkup/give-dossier.server.ts";
import { readAssignment } from "#app/services/checkup/read-assignment.server.ts";
import { readNotes } from "#app/services/checkup/read-notes.server.ts";
import { readReviewQueue } from "#app/services/checkup/read-review-queue.server.ts";
import { registerAbsence } from "#app/services/checkup/register-absence.server.ts";
import { rewriteNote } from "#app/services/checkup/rewrite-note.server.ts";
import { saveRemarks } from "#app/services/checkup/save-remarks.server.ts";
import { writeNote } from "#app/services/checkup/write-note.server.ts";
import { readHistory } from "#app/services/dossier/read-history.server.ts";
import { runDueJobs } from "#app/worker/run-jobs.server.ts";
import { openDossierAt } from "#tests/setup/dossier-at.ts";
import { actAs, addActor, CONSULTANCY, PROVINCE } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { shiftOn } from "#tests/setup/test-shift.ts";
import type { QueueFilter } from "#workflows/checkup/review-queue.ts";
import { roles } from "#workflows/dossier/permissions.ts";

const remark = [{ questionId: "B01", from: "", to: "Contate anche i soci?" }];

async function openShared() {
  const database = openTestDatabase();
  const { company, dossierId } = await openDossierAt(database, "checkup.submitted");
  const one = actAs(database, await addActor(database, "consultant", CONSULTANCY));
  const other = actAs(database, await addActor(database, "consultant", CONSULTANCY));
  const give = (act: Act, to: Act, reason = "") =>
    giveDossier({ act, dossierId, consultantId: to.actor.userId, reason });
  const holder = async () =>
    (await database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } })).consultantId;
  return { database, company, dossierId, one, other, give, holder };
}

function setTerm(database: Database, id: string, termEndsOn: string) {
  return database.inTransaction((tx) =>
    tx.dossier.update({ where: { id }, data: { termEndsOn, termExplanation: "Quindici giorni." } }),
  );
}

describe("a dossier to review", () => {
  test("is nobody's, then whoever acts first has it", async () => {
    const { dossierId, one, other, holder } = await openShared();
    expect(await saveRemarks({ act: one, dossierId, changes: remark })).toMatchObject({ ok: true });
    expect(await holder()).toBe(one.actor.userId);
    const changes = [{ questionId: "B01", from: remark[0]!.to, to: "" }];
    expect(await saveRemarks({ act: other, dossierId, changes })).toMatchObject({
      ok: false,
      refusal: { reason: "forbidden", why: `La segue ${one.actor.fullName}.` },
    });
  });

  test("goes to a colleague with everything on it, and the history says who and why", async () => {
    const { database, company, dossierId, one, other, give, holder } = await openShared();
    await saveRemarks({ act: one, dossierId, changes: remark });
    await writeNote({ act: one, dossierId, text: "Il titolare risponde solo di sera." });
    expect(await give(one, other, "Cambio zona.")).toMatchObject({ ok: true });
    expect(await holder()).toBe(other.actor.userId);
    await runDueJobs(shiftOn(database, { clock: () => new Date("2027-01-01T09:00:00Z") }));
    const told = await database.read.message.findMany({ select: { recipientId: true } });
    expect(told).toEqual([{ recipientId: other.actor.userId }]);
    expect((await readNotes({ act: other, dossierId }))?.notes).toHaveLength(1);
    const changes = [{ questionId: "B01", from: remark[0]!.to, to: "Contate i soci?" }];
    expect(await saveRemarks({ act: other, dossierId, changes })).toMatchObject({ ok: true });

    const dossier = await database.read.dossier.findUniqueOrThrow({
      where: { id: dossierId },
      include: { company: true, call: true },
    });
    const found = { ...dossier, state: "checkup.submitted" } as const;
    const forColleague = await readHistory(other, found);
    const line = forColleague.lines.find(({ reason }) => reason === "Cambio zona.");
    expect(line?.changes).toEqual([
      { field: "Consulente", from: one.actor.fullName, to: other.actor.fullName },
    ]);
    const forCompany = await readHistory(actAs(database, company), found);
    expect(JSON.stringify(forCompany.lines)).not.toContain("Cambio zona.");
    expect(forCompany.isVerified).toBe(true);
  });

  test("is not taken from a colleague at work, but from one who is absent, gone or late", async () => {
    const { database, dossierId, one, other, give, holder } = await openShared();
    await give(one, one);
    expect(await give(other, other, "La voglio io.")).toMatchObject({
      ok: false,
      refusal: { reason: "forbidden" },
    });
    await registerAbsence({ act: one, absence: { startsOn: "2026-11-01", endsOn: "2026-11-20" } });
    expect(await readAssignment({ act: other, dossierId })).toMatchObject({
      mayTake: true,
      holder: { absentUntil: "2026-11-20" },
    });
    expect(await give(other, other, "È assente.")).toMatchObject({ ok: true });
    expect(await give(one, one, "Sono tornata.")).toMatchObject({ ok: false });
    await setTerm(database, dossierId, "2026-10-30");
    expect(await give(one, one, "Il termine è scaduto.")).toMatchObject({ ok: true });
    expect(await holder()).toBe(one.actor.userId);
  });

  test("is not handed to whoever is absent, gone or no consultant", async () => {
    const { database, one, other, give, holder } = await openShared();
    await give(one, one);
    const absence = { startsOn: "2026-11-02", endsOn: "2026-11-02" };
    await registerAbsence({ act: other, absence });
    expect(await give(one, other, "Troppo lavoro.")).toMatchObject({ ok: false });
    const officer = actAs(database, await addActor(database, "caseOfficer", PROVINCE));
    expect(await give(one, officer, "Non è per lei.")).toMatchObject({ ok: false });
    expect(await holder()).toBe(one.actor.userId);
  });

  test("goes to one of two who take it at once", async () => {
    const { one, other, give } = await openShared();
    const outcomes = await Promise.all([give(one, one), give(other, other)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("an absence", () => {
  test("is one's own: nobody else takes it back", async () => {
    const { database, one, other } = await openShared();
    await registerAbsence({ act: one, absence: { startsOn: "2026-12-01", endsOn: "2026-12-05" } });
    const [row] = await database.read.consultantAbsence.findMany();
    const absenceId = row?.id ?? "";
    expect(await cancelAbsence({ act: other, absenceId })).toMatchObject({ ok: false });
    expect(await cancelAbsence({ act: one, absenceId })).toMatchObject({ ok: true });
    expect(await cancelAbsence({ act: one, absenceId })).toMatchObject({ ok: false });
  });
});

describe("a private note", () => {
  test("is written anew by its author only, and keeps what it said", async () => {
    const { dossierId, one, other, database } = await openShared();
    await writeNote({ act: one, dossierId, text: "Prima versione.", formKey: "k" });
    await writeNote({ act: one, dossierId, text: "Prima versione.", formKey: "k" });
    const noteId = (await readNotes({ act: one, dossierId }))?.notes[0]?.id ?? "";
    const rewrite = (act: Act, text: string, number = 1) =>
      rewriteNote({ act, dossierId, noteId, text, number });
    expect(await rewrite(other, "Non è mia.")).toMatchObject({
      ok: false,
      refusal: { reason: "not-found" },
    });
    expect(await rewrite(one, "Seconda versione.")).toMatchObject({ ok: true });
    expect(await rewrite(one, "Da una finestra vecchia.")).toMatchObject({
      ok: false,
      refusal: { reason: "changed-meanwhile" },
    });
    const { notes } = (await readNotes({ act: other, dossierId }))!;
    expect(notes).toMatchObject([
      { isMine: false, text: "Seconda versione.", earlier: [{ text: "Prima versione." }] },
    ]);
    await expect(
      database.inTransaction((tx) => tx.consultantNoteVersion.updateMany({ data: { text: "x" } })),
    ).rejects.toThrow("what a note said stays as it was");
  });

  test.each(roles.filter((role) => role !== "consultant"))("is not for a %s", async (role) => {
    const { dossierId, one, company, database } = await openShared();
    await writeNote({ act: one, dossierId, text: "Solo per noi." });
    const reader = actAs(database, { ...company, role });
    expect(await readNotes({ act: reader, dossierId })).toBeNull();
    expect(await writeNote({ act: reader, dossierId, text: "Intrusa." })).toMatchObject({
      ok: false,
      refusal: { reason: "forbidden" },
    });
    expect(await database.read.consultantNote.count()).toBe(1);
    expect(await database.read.auditEvent.count({ where: { reason: { contains: "noi" } } })).toBe(
      0,
    );
  });
});

describe("the queue of a consultant", () => {
  const everything: QueueFilter = { owner: "all", kind: "all", isLate: false };

  async function openQueue() {
    const shared = await openShared();
    const { database } = shared;
    const terms = ["2026-11-09", "2026-10-20", null, "2026-11-03"];
    const ids: string[] = [];
    for (const [index, term] of terms.entries()) {
      const state = index === 3 ? "plan.submitted" : "checkup.submitted";
      const { dossierId } = await openDossierAt(database, state);
      if (term) await setTerm(database, dossierId, term);
      ids.push(dossierId);
    }
    await openDossierAt(database, "checkup.draft");
    const list = async (filter: Partial<QueueFilter>, act = shared.one) => {
      const page = { filter: { ...everything, ...filter }, after: null, done: null };
      const { rows, counts } = await readReviewQueue({ act, ...page });
      return { ids: rows.map(({ id }) => id), rows, counts };
    };
    return { ...shared, ids, list };
  }

  test("puts the overdue first, then by term, then what has none, longest waiting first", async () => {
    const { ids, dossierId, list } = await openQueue();
    const queue = await list({});
    expect(queue.ids).toEqual([ids[1], ids[3], ids[0], dossierId, ids[2]]);
    expect(queue.rows[0]).toMatchObject({
      isLate: true,
      term: { endsOn: "2026-10-20", daysLeft: -13, explanation: "Quindici giorni." },
    });
    expect((await list({ isLate: true })).ids).toEqual([ids[1]]);
    expect((await list({ kind: "plan" })).ids).toEqual([ids[3]]);
  });

  test("knows whose a dossier is", async () => {
    const { ids, one, other, list } = await openQueue();
    const take = (act: Act, id: string) =>
      giveDossier({ act, dossierId: id, consultantId: act.actor.userId, reason: "" });
    await take(one, ids[0]!);
    await take(other, ids[1]!);
    expect((await list({ owner: "mine" })).ids).toEqual([ids[0]]);
    expect((await list({ owner: "open" })).ids).not.toContain(ids[1]);
    const { counts, rows } = await list({});
    expect(counts).toEqual({ mine: 1, free: 3, open: 4, all: 5 });
    const theirs = rows.find(({ id }) => id === ids[1]);
    // Late: a colleague may take it over.
    expect(theirs).toMatchObject({ isMine: false, mayTake: true });
  });

  test("pages without gaps or repeats from any place", async () => {
    const { ids, dossierId, one } = await openQueue();
    const order = [ids[1]!, ids[3]!, ids[0]!, dossierId, ids[2]!];
    for (const [index, after] of order.entries()) {
      const { rows } = await readReviewQueue({
        ...{ act: one, filter: everything, after, done: null },
      });
      expect(rows.map(({ id }) => id)).toEqual(order.slice(index + 1));
    }
  });
});
