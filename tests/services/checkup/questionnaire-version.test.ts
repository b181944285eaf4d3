import { describe, expect, test } from "vitest";
import { adoptQuestionnaire } from "#app/services/checkup/adopt-questionnaire.server.ts";
import { readCheckupFigure } from "#app/services/checkup/read-checkup-figure.server.ts";
import { readVersionOffer } from "#app/services/checkup/read-version-offer.server.ts";
import { submitCheckup } from "#app/services/checkup/submit-checkup.server.ts";
import { validateCheckup } from "#app/services/checkup/validate-checkup.server.ts";
import {
  changeToSecond,
  secondQuestionnaire,
  twoQuestionnaires,
} from "#tests/fixtures/later-questionnaires.ts";
import { CONSULTANCY, actAs, addActor } from "#tests/setup/test-actors.ts";
import { questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { autosaveSection } from "#app/services/checkup/autosave-section.server.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import { registerQuestionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { addCompany } from "#tests/setup/test-actors.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { tryQuestionnaire } from "#app/services/checkup/try-questionnaire.server.ts";
import { openCheckup, saveEverything } from "./section-window.ts";

describe("a new version of the questionnaire", () => {
  test("is what a new dossier is filled with; those begun before stay on theirs", async () => {
    const { act, database, dossierId } = await openCheckup();
    const other = await addCompany(database, "Seconda Srl");
    const opened = await openDossier({
      act: { ...actAs(database, other), questionnaires: twoQuestionnaires },
    });
    const dossiers = await database.read.dossier.findMany({ orderBy: { code: "asc" } });
    expect(dossiers.map(({ id, questionnaire }) => [id, questionnaire])).toEqual([
      [dossierId, "cip-1"],
      [opened.ok && opened.value, "cip-2"],
    ]);
    expect(await tryQuestionnaire(act.database.read, twoQuestionnaires)).toMatchObject([
      { from: "cip-1", to: "cip-2", carried: 0, notCarried: [] },
    ]);
  });

  test("is offered to a draft, says what it cannot carry, and is adopted once accepted", async () => {
    const { act, dossierId, database } = await openCheckup();
    await saveEverything(act, dossierId);
    expect(await readVersionOffer({ act, dossierId })).toMatchObject({ offer: null });
    const later = { ...act, questionnaires: twoQuestionnaires };
    const page = await readVersionOffer({ act: later, dossierId });
    expect(page?.offer).toMatchObject({
      from: "cip-1",
      to: "cip-2",
      notCarried: [{ questionId: "E05", answer: "No" }],
      toAnswer: [{ questionId: "H09" }],
    });
    expect(await adoptQuestionnaire({ act: later, dossierId, to: "cip-2" })).toMatchObject({
      ok: true,
    });
    const dossier = await database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
    expect(dossier.questionnaire).toBe("cip-2");
    const sections = await database.read.checkupSection.findMany({ where: { dossierId } });
    expect(sections.map(({ version }) => version)).toEqual(sections.map(() => 2));
    expect(sections.map(({ answers }) => answers).join()).toContain('"D10":"habit"');
    const event = await database.read.auditEvent.findFirst({
      where: { event: "checkup.adoptVersion" },
    });
    expect(JSON.parse(event?.changes ?? "")).toContainEqual({ field: "E05", from: "No", to: "" });
    expect(await adoptQuestionnaire({ act: later, dossierId, to: "cip-2" })).toMatchObject({
      ok: false,
      refusal: { reason: "changed-meanwhile" },
    });
  });

  test("takes along what is typed and not right yet, and tells the history what it was", async () => {
    const { act, dossierId, database } = await openCheckup();
    const posted = { version: "0", base: "{}", windowKey: "w", turn: "1" };
    const type = (sectionId: string, typed: TypedValues) =>
      autosaveSection({ act, dossierId, sectionId, posted: { ...posted, ...typed } });
    await type("B", { B05: "nove", "note.B05": "" });
    await type("D", { D01: "practice", D02: "metà", "note.D01": "", "note.D02": "" });
    const withoutB05 = registerQuestionnaires(
      [questionnaire, { ...secondQuestionnaire, sections: secondQuestionnaire.sections.slice(2) }],
      [changeToSecond],
    );
    const later = { ...act, questionnaires: withoutB05 };
    const page = await readVersionOffer({ act: later, dossierId });
    expect(page?.offer?.notCarried).toMatchObject([
      { questionId: "B05", answer: "«nove», ancora da sistemare" },
    ]);
    await adoptQuestionnaire({ act: later, dossierId, to: "cip-2" });
    const rows = await database.read.checkupSection.findMany({ where: { dossierId } });
    expect(rows.map(({ answers, typed }) => [answers, typed])).toEqual([
      ['{"D01":"habit"}', '{"D02":"metà"}'],
    ]);
    const events = await database.read.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(events.map(({ event }) => event).slice(-2)).toEqual([
      "checkup.save",
      "checkup.adoptVersion",
    ]);
    expect(await verifyAuditChains(database.read)).toMatchObject({ broken: null });
  });

  test("leaves a validated check-up on the one it was filled with", async () => {
    const { act, database, dossierId } = await openCheckup();
    await saveEverything(act, dossierId);
    await submitCheckup({ act, dossierId });
    const review = actAs(database, await addActor(database, "consultant", CONSULTANCY));
    await validateCheckup({ act: review, dossierId, reason: "" });
    const later = { ...act, questionnaires: twoQuestionnaires };
    expect(await readVersionOffer({ act: later, dossierId })).toMatchObject({ offer: null });
    expect(await adoptQuestionnaire({ act: later, dossierId, to: "cip-2" })).toMatchObject({
      ok: false,
      refusal: { reason: "out-of-turn" },
    });
    const figure = await readCheckupFigure({ act: later, dossierId, key: "TEM" });
    expect(figure).toMatchObject({
      questionnaire: "cip-1",
      fixed: 39_71,
      figure: { value: 39_71 },
    });
  });
});
