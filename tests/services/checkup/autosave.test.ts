import { describe, expect, test } from "vitest";
import type { Act } from "#app/services/act.server.ts";
import { autosaveSection, type Autosaved } from "#app/services/checkup/autosave-section.server.ts";
import { readCheckup } from "#app/services/checkup/read-checkup.server.ts";
import { readCheckupSection } from "#app/services/checkup/read-checkup-section.server.ts";
import { requestChanges } from "#app/services/checkup/request-changes.server.ts";
import { savePostedSection, saveSection } from "#app/services/checkup/save-section.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { actAs, addActor, addCompany, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { answersOfSection } from "#workflows/checkup/answer-texts.ts";
import { noteField } from "#workflows/checkup/checkup-answers.ts";
import { toSectionValues, type TypedValues } from "#workflows/checkup/section-draft.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { findSection, questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

async function openCheckup() {
  const database = openTestDatabase();
  const company = await addCompany(database);
  const act = actAs(database, company);
  const opened = await openDossier({ act });
  if (!opened.ok) throw new Error(opened.refusal.what);
  const dossierId = opened.value;
  const colleague = actAs(database, {
    ...(await addActor(database, "company", {
      id: company.organisationId,
      name: company.organisationName,
    })),
    fullName: "Luca Collega",
  });
  const read = async () => {
    const dossier = await database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
    return readCheckup(database.read, company, dossier);
  };
  const listEvents = async () => {
    const events = await database.read.auditEvent.findMany({
      where: { dossierId, event: "checkup.save" },
      orderBy: { sequence: "asc" },
    });
    return events.map(({ actorId, actorName, reason, changes }) => ({
      ...{ actorId, actorName, reason },
      fields: (JSON.parse(changes) as { field: string }[]).map(({ field }) => field),
    }));
  };
  return { database, company, act, colleague, dossierId, read, listEvents };
}

/** A browser's window on a section: what it shows and what it has seen. */
async function openWindow(act: Act, dossierId: string, id: SectionId) {
  const page = await readCheckupSection({ act, dossierId, sectionId: id });
  if (!page) throw new Error("The section does not exist for this person");
  const section = findSection(id)!;
  const window = { version: page.window.version, base: page.window.base, turn: 0 };
  let fields: TypedValues = { ...page.values };
  const post = (): TypedValues => ({
    ...Object.fromEntries(section.questions.map((question) => [noteField(question.id), ""])),
    ...fields,
    version: String(window.version),
    base: JSON.stringify(window.base),
    windowKey: page.window.key,
    turn: String(window.turn),
  });
  const send = async (later: Act = act) => {
    window.turn += 1;
    return autosaveSection({ act: later, dossierId, sectionId: id, posted: post() });
  };
  return {
    type: (changes: TypedValues) => {
      fields = { ...fields, ...changes };
    },
    /** Sends, and hears nothing of what became of it. */
    lose: send,
    autosave: async (later?: Act): Promise<Autosaved | null> => {
      const outcome = await send(later);
      if (!outcome.ok) return null;
      if (outcome.value.kind === "saved") {
        window.version = outcome.value.version;
        window.base = outcome.value.values;
        fields = { ...outcome.value.values };
      }
      return outcome.value;
    },
    press: async () => {
      window.turn += 1;
      return savePostedSection({ act, dossierId, sectionId: id, posted: post() });
    },
    shown: () => fields,
  };
}

function minutesLater(act: Act, minutes: number): Act {
  return { ...act, now: new Date(act.now.getTime() + minutes * 60_000) };
}

describe("a section that saves itself", () => {
  test("keeps answers and, apart, what is no answer yet", async () => {
    const { act, dossierId, read } = await openCheckup();
    const window = await openWindow(act, dossierId, "D");
    window.type({ D01: "practice", D02: "metà" });
    expect(await window.autosave()).toMatchObject({ kind: "saved", version: 1, taken: [] });
    const checkup = await read();
    expect(checkup.answers).toMatchObject({ D01: "practice" });
    expect(checkup.answers["D02"]).toBeUndefined();
    expect(checkup.typed).toEqual({ D02: "metà" });
    const again = await readCheckupSection({ act, dossierId, sectionId: "D" });
    expect(again?.values).toEqual({ D01: "practice", D02: "metà" });
  });

  test("cannot be handed in with something nobody can read", async () => {
    const { act, dossierId } = await openCheckup();
    for (const { id } of questionnaire.sections) await saveAll(act, dossierId, id);
    const window = await openWindow(act, dossierId, "D");
    window.type({ D02: "metà" });
    await window.autosave();
    expect(await submitCheckup({ act, dossierId })).toMatchObject({
      ok: false,
      refusal: {
        problems: ["D02: «metà» non va ancora bene. Scrivi un numero, per esempio 12."],
      },
    });
  });

  test("joins what two people type in different fields", async () => {
    const { act, colleague, dossierId, read } = await openCheckup();
    const mine = await openWindow(act, dossierId, "D");
    const theirs = await openWindow(colleague, dossierId, "D");
    theirs.type({ D03: "verbal" });
    await theirs.autosave();
    mine.type({ D01: "practice" });
    expect(await mine.autosave()).toMatchObject({
      kind: "saved",
      taken: ["D03"],
      takenFrom: "Luca Collega",
    });
    expect(mine.shown()).toEqual({ D01: "practice", D03: "verbal" });
    expect((await read()).answers).toEqual({ D01: "practice", D03: "verbal" });
  });

  test("writes nothing where both have changed the same field, and says which and who", async () => {
    const { act, colleague, dossierId, read } = await openCheckup();
    const mine = await openWindow(act, dossierId, "D");
    const theirs = await openWindow(colleague, dossierId, "D");
    theirs.type({ D01: "no", D03: "verbal" });
    await theirs.autosave();
    mine.type({ D01: "practice", D04: "criteria" });
    const clash = await mine.autosave();
    expect(clash).toMatchObject({
      kind: "clash",
      clash: {
        version: 1,
        savedBy: "Luca Collega",
        conflicts: [{ name: "D01", before: "", mine: "practice", theirs: "no" }],
        values: { D01: "practice", D03: "verbal", D04: "criteria" },
      },
    });
    expect((await read()).answers).toEqual({ D01: "no", D03: "verbal" });
  });

  test("takes the choice between two versions as an ordinary save", async () => {
    const { act, colleague, dossierId, read } = await openCheckup();
    const mine = await openWindow(act, dossierId, "D");
    const theirs = await openWindow(colleague, dossierId, "D");
    theirs.type({ D01: "no" });
    await theirs.autosave();
    mine.type({ D01: "practice", D04: "criteria" });
    const pressed = await mine.press();
    if (!pressed.ok || pressed.value.kind !== "clash") throw new Error("No clash");
    const { clash } = pressed.value;
    const notes = findSection("D")!.questions.map(({ id }) => [noteField(id), ""] as const);
    const posted = {
      ...Object.fromEntries(notes),
      ...clash.values,
      D01: "no",
      version: String(clash.version),
      base: JSON.stringify(clash.theirs),
      windowKey: "merge",
      turn: "1",
    };
    expect(await savePostedSection({ act, dossierId, sectionId: "D", posted })).toMatchObject({
      ok: true,
      value: { kind: "saved" },
    });
    expect((await read()).answers).toEqual({ D01: "no", D04: "criteria" });
  });

  test("never clashes with itself, though an answer of the server is lost", async () => {
    const { act, dossierId, read } = await openCheckup();
    const window = await openWindow(act, dossierId, "D");
    window.type({ D01: "practice", D02: "5" });
    await window.lose();
    window.type({ D02: "50" });
    expect(await window.autosave()).toMatchObject({ kind: "saved", version: 2 });
    expect((await read()).answers["D02"]).toBe(50);
  });

  test("is not written over by its own save that comes late", async () => {
    const { act, dossierId, read } = await openCheckup();
    const window = await openWindow(act, dossierId, "D");
    window.type({ D02: "5" });
    const stale = { D02: "5" };
    await window.autosave();
    window.type({ D01: "practice", D02: "50" });
    await window.autosave();
    const page = await readCheckupSection({ act, dossierId, sectionId: "D" });
    const key = page!.window.writer!.key;
    const late = { ...stale, version: "0", base: "{}", windowKey: key, turn: "1", "note.D02": "" };
    const outcome = await autosaveSection({ act, dossierId, sectionId: "D", posted: late });
    expect(outcome).toMatchObject({ ok: true, value: { kind: "saved", version: 2 } });
    expect((await read()).answers["D02"]).toBe(50);
  });

  test("is the company's, in its turn, in its own dossier", async () => {
    const { act, database, dossierId } = await openCheckup();
    const posted = { version: "0", base: "{}", D01: "no", "note.D01": "" };
    const send = (by: Act, id = dossierId) =>
      autosaveSection({ act: by, dossierId: id, sectionId: "D", posted });
    const stranger = actAs(database, await addCompany(database, "Altra Srl"));
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    expect(await send(stranger)).toMatchObject({ refusal: { reason: "not-found" } });
    expect(await send(consultant)).toMatchObject({ refusal: { reason: "forbidden" } });
    expect(await send(act, "none")).toMatchObject({ refusal: { reason: "not-found" } });
    for (const { id } of questionnaire.sections) await saveAll(act, dossierId, id);
    await submitCheckup({ act, dossierId });
    expect(await send(act)).toMatchObject({ refusal: { reason: "out-of-turn" } });
  });

  test.each<[string, TypedValues]>([
    ["another section's fields", { B06: "9", "note.B06": "", A01: "Altra" }],
    ["what every object has", { constructor: "x", toString: "x", hasOwnProperty: "x" }],
    ["a prototype", JSON.parse('{"__proto__":"x"}') as TypedValues],
    ["a reply to a remark that is not there", { "reply.none": "x" }],
  ])("takes only its own fields, not %s", async (_, posted) => {
    const { act, dossierId, read } = await openCheckup();
    const frame = { version: "0", base: '{"__proto__":"x","B06":"1"}', windowKey: "w", turn: "1" };
    const outcome = await autosaveSection({
      act,
      dossierId,
      sectionId: "D",
      posted: { ...posted, ...frame, D01: "no", "note.D01": "" },
    });
    expect(outcome).toMatchObject({ ok: true });
    expect(await read()).toMatchObject({ answers: { D01: "no" }, typed: {} });
    expect(Object.keys((await read()).answers)).toEqual(["D01"]);
  });

  test.each<[string, TypedValues]>([
    ["without a version", { D01: "no" }],
    [
      "with a text longer than any answer",
      { version: "0", D02: "x".repeat(9_000), "note.D02": "" },
    ],
  ])("refuses a post %s", async (_, posted) => {
    const { act, dossierId, read } = await openCheckup();
    const outcome = await autosaveSection({ act, dossierId, sectionId: "D", posted });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect((await read()).sections.size).toBe(0);
  });
});

function saveAll(act: Act, dossierId: string, id: SectionId) {
  const section = findSection(id)!;
  const save = { version: 0, answers: answersOfSection(id, answersOfTwelve), replies: {} };
  return saveSection({ act, dossierId, section, save });
}

describe("the history of automatic saves", () => {
  test("tells them together with the button, from what it told last", async () => {
    const { act, dossierId, listEvents } = await openCheckup();
    const window = await openWindow(act, dossierId, "D");
    for (const D01 of ["no", "onRequest", "practice"]) {
      window.type({ D01 });
      await window.autosave();
    }
    expect(await listEvents()).toEqual([]);
    window.type({ D02: "50" });
    await window.press();
    expect(await listEvents()).toMatchObject([{ reason: "Sezione D", fields: ["D01", "D02"] }]);
  });

  test("tells them once a quarter of an hour", async () => {
    const { act, dossierId, listEvents } = await openCheckup();
    const window = await openWindow(act, dossierId, "D");
    for (let minute = 0; minute < 40; minute += 1) {
      window.type({ D02: String(minute) });
      await window.autosave(minutesLater(act, minute));
    }
    const events = await listEvents();
    expect(events).toHaveLength(2);
    expect(events[0]?.reason).toMatch(/^Sezione D, salvataggio automatico, dal .+ alle \d\d:\d\d$/);
  });

  test("tells each person's in their own name", async () => {
    const { act, colleague, dossierId, listEvents } = await openCheckup();
    const theirs = await openWindow(colleague, dossierId, "D");
    theirs.type({ D03: "verbal" });
    await theirs.autosave();
    const mine = await openWindow(act, dossierId, "D");
    mine.type({ D01: "no" });
    await mine.press();
    expect(await listEvents()).toMatchObject([
      { actorId: colleague.actor.userId, actorName: "Luca Collega", fields: ["D03"] },
      { actorId: act.actor.userId, fields: ["D01"] },
    ]);
  });

  test("tells what is left when the check-up is handed in", async () => {
    const { act, database, dossierId, listEvents } = await openCheckup();
    for (const { id } of questionnaire.sections) await saveAll(act, dossierId, id);
    const before = (await listEvents()).length;
    const window = await openWindow(act, dossierId, "D");
    window.type({ D02: "60" });
    await window.autosave();
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    expect((await listEvents()).slice(before)).toMatchObject([{ fields: ["D02"] }]);
    const left = await database.read.checkupSection.count({
      where: { dossierId, draftSince: { not: null } },
    });
    expect(left).toBe(0);
  });
});

describe("after a request for changes", () => {
  async function handBack(questionId: string) {
    const opened = await openCheckup();
    const { act, database, dossierId } = opened;
    for (const { id } of questionnaire.sections) await saveAll(act, dossierId, id);
    await submitCheckup({ act, dossierId });
    const consultant = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    const changes = [{ questionId, from: "", to: "È proprio così?" }];
    const outcome = await requestChanges({ act: consultant, dossierId, changes });
    if (!outcome.ok) throw new Error(outcome.refusal.what);
    return opened;
  }

  test("neither the button nor the automatic save changes a closed question", async () => {
    const { act, dossierId, read } = await handBack("D01");
    const window = await openWindow(act, dossierId, "D");
    window.type({ D03: "hoursBank" });
    expect(await window.lose()).toMatchObject({
      ok: false,
      refusal: { problems: ["Domanda D03"] },
    });
    expect(await window.press()).toMatchObject({
      ok: false,
      refusal: { problems: ["Domanda D03"] },
    });
    const other = await openWindow(act, dossierId, "E");
    other.type({ E01: "localAgreement" });
    expect(await other.lose()).toMatchObject({ ok: false });
    expect((await read()).answers).toMatchObject({ D03: "no", E01: "unaware" });
  });

  test("what a changed answer brings up is open in every section", async () => {
    const { act, dossierId, read } = await handBack("B01");
    const staff = await openWindow(act, dossierId, "B");
    staff.type({ "B01.women.permanent": "8" });
    expect(await staff.autosave()).toMatchObject({ kind: "saved" });
    expect([...(await read()).reopened!.open.keys()]).toEqual(["B01", "B02", "B03"]);
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: false });
    staff.type({ "B02.women.fullTime": "5", "B03.women.from30": "8" });
    expect(await staff.press()).toMatchObject({ ok: true });
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    expect((await read()).answers["B02.women.fullTime"]).toBe(5);
  });

  test("what is put back puts back all that it had opened", async () => {
    const { act, database, dossierId, read } = await handBack("B01");
    const staff = await openWindow(act, dossierId, "B");
    staff.type({ "B01.women.permanent": "8", "B02.women.fullTime": "5", "B03.women.from30": "8" });
    await staff.autosave();
    const again = await openWindow(act, dossierId, "B");
    // The tables go back with the headcount, whatever the form still holds of them.
    again.type({ "B01.women.permanent": "7" });
    expect(await again.autosave()).toMatchObject({ kind: "saved" });
    expect(again.shown()).toMatchObject({ "B02.women.fullTime": "4", "B03.women.from30": "7" });
    const { remarks } = await read();
    again.type({ [`reply.${remarks[0]!.id}`]: "Sì, l'ho controllato." });
    await again.press();
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    const { answers } = await read();
    expect(answers).toEqual(answersOfTwelve);
    const rows = await database.read.checkupSection.findMany({ where: { dossierId } });
    expect(rows).toHaveLength(9);
  });

  test("the reply beside a remark saves itself too, and the history tells it", async () => {
    const { act, dossierId, read, listEvents } = await handBack("D01");
    const [remark] = (await read()).remarks;
    const window = await openWindow(act, dossierId, "D");
    window.type({ [`reply.${remark!.id}`]: "Lo sanno tutti." });
    await window.autosave();
    expect((await read()).remarks).toMatchObject([{ reply: "Lo sanno tutti." }]);
    expect(await submitCheckup({ act, dossierId })).toMatchObject({ ok: true });
    expect((await listEvents()).at(-1)?.fields).toEqual(["D01, risposta all'osservazione"]);
  });
});

test("what the form cannot show of a section is kept", async () => {
  const { act, dossierId, read } = await openCheckup();
  const small = { "B01.women.permanent": 5 };
  const save = { version: 0, answers: small, replies: {} };
  await saveSection({ act, dossierId, section: findSection("B")!, save });
  const linked = { "A08.kind": "partner", "A08.link1.name": "Altra Srl" };
  const profile = { version: 0, answers: linked, replies: {} };
  await saveSection({ act, dossierId, section: findSection("A")!, save: profile });
  // A firm under ten is only asked yes or no: the browser posts no choice at all.
  const values = toSectionValues(findSection("A")!, { answers: linked, typed: {} });
  const shown = Object.entries(values).filter(([name]) => name !== "A08.kind");
  const posted = {
    ...Object.fromEntries(shown),
    ...{ A01: "Officina Prova Srl", "note.A08": "", "note.A01": "" },
    ...{ version: "1", base: "{}", windowKey: "w", turn: "1" },
  };
  expect(await savePostedSection({ act, dossierId, sectionId: "A", posted })).toMatchObject({
    ok: true,
  });
  expect((await read()).answers).toMatchObject({ ...linked, A01: "Officina Prova Srl" });
});
