import { describe, expect, test } from "vitest";
import { addRelatedEnterprise } from "#app/services/application/add-related-enterprise.server.ts";
import { chooseCall } from "#app/services/application/choose-call.server.ts";
import { viewApplication } from "#app/services/application/read-application.server.ts";
import { removeEarlierAid } from "#app/services/application/remove-earlier-aid.server.ts";
import { removeRelatedEnterprise } from "#app/services/application/remove-related-enterprise.server.ts";
import { saveDeclarations } from "#app/services/application/save-declarations.server.ts";
import { saveProfile } from "#app/services/application/save-profile.server.ts";
import { saveSize } from "#app/services/application/save-size.server.ts";
import { submitApplication } from "#app/services/application/submit-application.server.ts";
import {
  addDossier,
  fillApplication,
  placeApplicationDraft,
} from "#tests/fixtures/application-draft.ts";
import {
  declarationsForm,
  profileForm,
  sizeForm,
} from "#tests/fixtures/application-forms-example.ts";
import { actAs, addCompany } from "#tests/setup/test-actors.ts";
import { companyProfileSchema } from "#workflows/application/company-profile-schema.ts";
import { declarationsSchema } from "#workflows/application/declarations-schema.ts";
import { relatedEnterpriseSchema } from "#workflows/application/related-enterprise-schema.ts";
import { sizeSchema } from "#workflows/application/size-schema.ts";

const related = relatedEnterpriseSchema.parse({
  ...sizeForm,
  name: "Alfa Srl",
  taxCode: "12345678903",
  kind: "linked",
  share: "80",
  sameUndertaking: "on",
});

describe("an application that is filled in", () => {
  test("reads back what was saved and has no problems", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const view = await viewApplication({ act: draft.as("company"), dossierId: draft.dossierId });
    expect(view?.assessment.problems).toEqual([]);
    expect(view?.file.input).toMatchObject({
      requestedCents: 280_000,
      profile: { taxCode: "01234567897" },
      size: { last: { workUnitsHundredths: 940, turnoverCents: 90_000_000 } },
      plan: { costCents: 400_000 },
      aids: [{ amountCents: 500_000 }],
    });
  });

  test("shows old and new values in the history, the account masked", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const profile = companyProfileSchema.parse({ ...profileForm, address: "Via Nuova 1" });
    await saveProfile({ act: draft.as("company"), dossierId: draft.dossierId, profile });
    const events = await draft.database.read.auditEvent.findMany({ orderBy: { sequence: "asc" } });
    expect(events.at(-1)?.changes).toBe(
      JSON.stringify([{ field: "Indirizzo", from: "Via dei Tigli 4", to: "Via Nuova 1" }]),
    );
    expect(events.map(({ changes }) => changes).join()).not.toContain("0000123456");
  });

  test("is another company's business and stays untouched", async () => {
    const draft = await placeApplicationDraft();
    const act = draft.as("stranger");
    const outcome = await saveSize({
      act,
      dossierId: draft.dossierId,
      size: sizeSchema.parse(sizeForm),
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-found" } });
    expect(await viewApplication({ act, dossierId: draft.dossierId })).toBeNull();
  });

  test("may not be filled in by the office", async () => {
    const draft = await placeApplicationDraft();
    const size = sizeSchema.parse(sizeForm);
    const outcome = await saveSize({
      act: draft.as("caseOfficer"),
      dossierId: draft.dossierId,
      size,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
  });

  test("is not overwritten from a page that is out of date", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const declared = declarationsSchema.parse({ ...declarationsForm, version: "1" });
    const outcome = await saveDeclarations({
      act: draft.as("company"),
      dossierId: draft.dossierId,
      declared,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
  });
});

describe("the lists of an application", () => {
  test("keep an enterprise others are reached through", async () => {
    const draft = await placeApplicationDraft();
    const step = { act: draft.as("company"), dossierId: draft.dossierId };
    await addRelatedEnterprise({ ...step, enterprise: related });
    const first = await draft.database.read.relatedEnterprise.findFirst();
    const throughId = first?.id ?? "";
    await addRelatedEnterprise({
      ...step,
      enterprise: { ...related, name: "Beta Srl", throughId },
    });
    const outcome = await removeRelatedEnterprise({ ...step, enterpriseId: throughId });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });

  test("refuse an enterprise reached through one that is not there", async () => {
    const draft = await placeApplicationDraft();
    const outcome = await addRelatedEnterprise({
      act: draft.as("company"),
      dossierId: draft.dossierId,
      enterprise: { ...related, throughId: "elsewhere" },
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });

  test("lose an aid once", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const aid = await draft.database.read.earlierAid.findFirst();
    const step = { act: draft.as("company"), dossierId: draft.dossierId, aidId: aid?.id ?? "" };
    expect(await removeEarlierAid(step)).toMatchObject({ ok: true });
    expect(await removeEarlierAid(step)).toMatchObject({ refusal: { reason: "not-found" } });
  });
});

describe("the choice of a call", () => {
  test("refuses a closed one", async () => {
    const draft = await placeApplicationDraft();
    const step = { act: draft.as("company"), dossierId: draft.dossierId };
    const outcome = await chooseCall({ ...step, callId: "call-cip-2014" });
    expect(outcome).toMatchObject({ refusal: { why: "Il bando si è chiuso il 31 marzo 2015." } });
  });

  test("refuses a second dossier of the company in the same call", async () => {
    const draft = await placeApplicationDraft();
    const act = draft.as("company");
    await chooseCall({ act, dossierId: draft.dossierId, callId: "call-cip-2026" });
    const second = await addDossier(draft.database, draft.people.company, "dossier-b");
    const outcome = await chooseCall({ act, dossierId: second, callId: "call-cip-2026" });
    expect(outcome).toMatchObject({ refusal: { reason: "not-ready" } });
  });

  test("is free again when the first dossier was withdrawn before it was submitted", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    await draft.database.inTransaction((tx) =>
      tx.dossier.update({ where: { id: draft.dossierId }, data: { state: "withdrawn" } }),
    );
    const second = await addDossier(draft.database, draft.people.company, "dossier-b");
    const act = draft.as("company");
    const outcome = await chooseCall({ act, dossierId: second, callId: "call-cip-2026" });
    expect(outcome).toMatchObject({ ok: true });
  });
});

describe("a revenue stamp", () => {
  test("is good for one application in the whole programme", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const other = await addCompany(draft.database, "Terza Impresa Srl");
    const second = await addDossier(draft.database, other, "dossier-b");
    const outcome = await saveDeclarations({
      act: actAs(draft.database, other),
      dossierId: second,
      declared: declarationsSchema.parse(declarationsForm),
    });
    expect(outcome).toMatchObject({
      refusal: { why: expect.stringContaining("marca da bollo") as string },
    });
  });
});

describe("the submission", () => {
  test("gives numbers without gaps, fixes the inputs and issues both documents", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const outcome = await submitApplication({
      act: draft.as("company"),
      dossierId: draft.dossierId,
    });
    expect(outcome).toEqual({ ok: true, value: "admissibility.pending" });
    const { read } = draft.database;
    expect(await read.application.findFirst()).toMatchObject({
      protocolYear: 2026,
      protocolNumber: 1,
      computedClass: "micro",
      staffHeads: 12,
      staffWomen: 7,
    });
    expect(await read.protocolEntry.findMany()).toHaveLength(1);
    const documents = await read.document.findMany({ orderBy: { number: "asc" } });
    expect(documents.map(({ kind, state }) => [kind, state])).toEqual([
      ["application", "issued"],
      ["protocolReceipt", "issued"],
    ]);
    const receipt = JSON.parse(documents[1]?.snapshot ?? "{}") as Record<string, string>;
    expect(receipt["protocol"]).toBe("CIP/2026/0000001");
    expect(receipt["contentHash"]).toBe(documents[0]?.contentHash);
  });

  test("happens once however often one clicks", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const step = { act: draft.as("company"), dossierId: draft.dossierId };
    const outcomes = await Promise.all([submitApplication(step), submitApplication(step)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await draft.database.read.protocolEntry.count()).toBe(1);
  });

  test("leaves no gap in the register when it is refused", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft, { declared: { requested: "9.999" } });
    const step = { act: draft.as("company"), dossierId: draft.dossierId };
    expect(await submitApplication(step)).toMatchObject({
      refusal: { problems: [expect.stringContaining("€ 2.800,00") as string] },
    });
    expect(await draft.database.read.counter.count()).toBe(0);
    expect(await draft.database.read.document.count()).toBe(0);
  });

  test("is refused to a firm over the ceilings, with the computation", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft, {
      size: { workUnits: "300", previousWorkUnits: "290", declaredClass: "medium" },
    });
    const outcome = await submitApplication({
      act: draft.as("company"),
      dossierId: draft.dossierId,
    });
    expect(outcome).toMatchObject({
      refusal: {
        what: "La domanda non si può presentare: l'impresa non è una PMI.",
        problems: expect.arrayContaining([
          "I due esercizi concordano: oltre le soglie di una PMI.",
        ]) as string[],
      },
    });
  });

  test("is refused when the call has closed", async () => {
    const draft = await placeApplicationDraft();
    await fillApplication(draft);
    const act = draft.as("company", "2027-01-30");
    const outcome = await submitApplication({ act, dossierId: draft.dossierId });
    expect(outcome).toMatchObject({
      refusal: { why: "Il bando si è chiuso il 29 gennaio 2027." },
    });
  });

  test("is refused while pages are empty, with one line for each", async () => {
    const draft = await placeApplicationDraft();
    const outcome = await submitApplication({
      act: draft.as("company"),
      dossierId: draft.dossierId,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(!outcome.ok && outcome.refusal.problems).toHaveLength(6);
  });
});
