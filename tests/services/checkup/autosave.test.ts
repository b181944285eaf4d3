import { describe, expect, test } from "vitest";
import type { Act } from "#app/services/act.server.ts";
import { autosaveSection } from "#app/services/checkup/autosave-section.server.ts";
import { readCheckupSection } from "#app/services/checkup/read-checkup-section.server.ts";
import { savePostedSection, saveSection } from "#app/services/checkup/save-section.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { actAs, addActor, addCompany, CONSULTANCY } from "#tests/setup/test-actors.ts";
import { noteField } from "#workflows/checkup/checkup-answers.ts";
import { toSectionValues, type TypedValues } from "#workflows/checkup/section-draft.ts";
import { findSection } from "#workflows/programme/questionnaire/questionnaire.ts";
import { openCheckup, openWindow, saveEverything } from "./section-window.ts";

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
    await saveEverything(act, dossierId);
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

  test("says that it was oneself, where one has typed in two windows", async () => {
    const { act, dossierId } = await openCheckup();
    const [one, other] = [
      await openWindow(act, dossierId, "D"),
      await openWindow(act, dossierId, "D"),
    ];
    one.type({ D01: "practice", D03: "verbal" });
    await one.autosave();
    other.type({ D01: "no" });
    expect(await other.autosave()).toMatchObject({ kind: "clash", clash: { savedBy: "" } });
    other.type({ D01: "practice", D04: "criteria" });
    expect(await other.autosave()).toMatchObject({ kind: "saved", taken: ["D03"], takenFrom: "" });
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
    await saveEverything(act, dossierId);
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
