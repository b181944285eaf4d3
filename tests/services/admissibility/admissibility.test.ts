import { describe, expect, test } from "vitest";
import { admitApplication } from "#app/services/admissibility/admit-application.server.ts";
import { answerClarification } from "#app/services/admissibility/answer-clarification.server.ts";
import { closeClarification } from "#app/services/admissibility/close-clarification.server.ts";
import { closeNotice } from "#app/services/admissibility/close-notice.server.ts";
import { excludeApplication } from "#app/services/admissibility/exclude-application.server.ts";
import { noticeRefusal } from "#app/services/admissibility/notice-refusal.server.ts";
import { observeNotice } from "#app/services/admissibility/observe-notice.server.ts";
import { viewAdmissibility } from "#app/services/admissibility/read-admissibility.server.ts";
import { requestClarification } from "#app/services/admissibility/request-clarification.server.ts";
import { saveChecklist } from "#app/services/admissibility/save-checklist.server.ts";
import { takeCase } from "#app/services/admissibility/take-case.server.ts";
import { submitApplication } from "#app/services/application/submit-application.server.ts";
import { fillApplication, placeApplicationDraft } from "#tests/fixtures/application-draft.ts";
import { checklist, type ChecklistFinding } from "#workflows/admissibility/checklist.ts";

const allPassed: ChecklistFinding[] = checklist.map(({ code }) => ({
  code,
  outcome: "passed",
  note: "",
}));

const oneFailed: ChecklistFinding[] = allPassed.map((finding) =>
  finding.code === "territory"
    ? { ...finding, outcome: "failed", note: "La sede è fuori dal territorio" }
    : finding,
);

const REASON = "La sede coinvolta non è nel territorio del programma.";
const exclusion = { reason: REASON, replyToObservations: "" };

async function placeSubmitted() {
  const draft = await placeApplicationDraft();
  await fillApplication(draft);
  await submitApplication({ act: draft.as("company"), dossierId: draft.dossierId });
  const step = (person: "company" | "caseOfficer" | "stranger", day?: string) => ({
    act: draft.as(person, day),
    dossierId: draft.dossierId,
  });
  return { ...draft, step };
}

async function placeUnderReview(findings: readonly ChecklistFinding[]) {
  const submitted = await placeSubmitted();
  await takeCase(submitted.step("caseOfficer"));
  await saveChecklist({ ...submitted.step("caseOfficer"), findings });
  return submitted;
}

describe("an application before the office", () => {
  test("is taken by one officer, once", async () => {
    const { step, database, people } = await placeSubmitted();
    expect(await takeCase(step("caseOfficer"))).toEqual({
      ok: true,
      value: "admissibility.review",
    });
    expect(await takeCase(step("caseOfficer"))).toMatchObject({ ok: false });
    const dossier = await database.read.dossier.findFirst();
    expect(dossier?.caseOfficerId).toBe(people.caseOfficer.userId);
  });

  test("is not examined by its own company", async () => {
    const { step } = await placeSubmitted();
    expect(await takeCase(step("company"))).toMatchObject({ refusal: { reason: "forbidden" } });
  });

  test("shows the officer what the data say", async () => {
    const { step } = await placeUnderReview([]);
    const view = await viewAdmissibility(step("caseOfficer"));
    expect(view?.evidence.size.text).toBe("Risulta micro impresa.");
    expect(view?.evidence.territory.proposal).toBe("passed");
    expect(view?.procedureTerm.dueOn).toBe("2027-02-01");
  });

  test("is admitted when every check is passed", async () => {
    const { step, database } = await placeUnderReview(allPassed);
    const outcome = await admitApplication(step("caseOfficer"));
    expect(outcome).toEqual({ ok: true, value: "evaluation.scoring" });
    const decision = await database.read.document.findFirst({
      where: { kind: "admissibilityDecision" },
    });
    expect(decision?.state).toBe("issued");
  });

  test("is not admitted with one check open, and keeps its state", async () => {
    const { step, database } = await placeUnderReview(allPassed.slice(1));
    expect(await admitApplication(step("caseOfficer"))).toMatchObject({
      refusal: { problems: ["Manca l'esito: È una micro, piccola o media impresa."] },
    });
    expect((await database.read.dossier.findFirst())?.state).toBe("admissibility.review");
  });
});

describe("a clarification", () => {
  const request = "Manda la procura di chi ha presentato la domanda, per favore.";

  test("has a term with its reason and comes back with the answer", async () => {
    const { step, database } = await placeUnderReview([]);
    await requestClarification({ ...step("caseOfficer"), request });
    expect(await database.read.dossier.findFirst()).toMatchObject({
      state: "admissibility.clarification",
      termEndsOn: "2026-11-12",
    });
    const outcome = await answerClarification({
      ...step("company", "2026-11-12"),
      answer: "Ecco la procura, registrata il 3 marzo.",
    });
    expect(outcome).toEqual({ ok: true, value: "admissibility.review" });
    expect(await database.read.clarification.findFirst()).toMatchObject({
      answer: "Ecco la procura, registrata il 3 marzo.",
    });
  });

  test("cannot be answered after its last day, and the office may then go on", async () => {
    const { step } = await placeUnderReview([]);
    await requestClarification({ ...step("caseOfficer"), request });
    const late = step("company", "2026-11-13");
    expect(await answerClarification({ ...late, answer: "Ecco la procura." })).toMatchObject({
      refusal: { why: "Il termine per rispondere è finito il 12 novembre 2026." },
    });
    expect(await closeClarification(step("caseOfficer", "2026-11-12"))).toMatchObject({
      ok: false,
    });
    expect(await closeClarification(step("caseOfficer", "2026-11-13"))).toMatchObject({ ok: true });
  });
});

describe("an exclusion", () => {
  test("needs the notice first", async () => {
    const { step } = await placeUnderReview(oneFailed);
    expect(await excludeApplication({ ...step("caseOfficer"), exclusion })).toMatchObject({
      refusal: { what: "Non puoi ancora escludere la domanda." },
    });
  });

  test("needs a failed check", async () => {
    const { step } = await placeUnderReview(allPassed);
    const outcome = await noticeRefusal({ ...step("caseOfficer"), reasons: REASON });
    expect(outcome).toMatchObject({ refusal: { reason: "not-ready" } });
  });

  test("follows when nobody observed in time", async () => {
    const { step, database } = await placeUnderReview(oneFailed);
    await noticeRefusal({ ...step("caseOfficer"), reasons: REASON });
    const late = { ...step("company", "2026-11-13"), answer: "La sede è a Sesto San Giovanni." };
    expect(await observeNotice(late)).toMatchObject({ ok: false });
    await closeNotice(step("caseOfficer", "2026-11-13"));
    const outcome = await excludeApplication({ ...step("caseOfficer", "2026-11-13"), exclusion });
    expect(outcome).toEqual({ ok: true, value: "excluded" });
    const events = await database.read.auditEvent.findMany({
      where: { event: "admissibility.exclude" },
    });
    expect(events[0]?.reason).toBe(REASON);
  });

  test("has to reply to observations", async () => {
    const { step } = await placeUnderReview(oneFailed);
    await noticeRefusal({ ...step("caseOfficer"), reasons: REASON });
    const answer = "La sede operativa è a Sesto San Giovanni.";
    await observeNotice({ ...step("company", "2026-11-12"), answer });
    const officer = step("caseOfficer", "2026-11-13");
    expect(await excludeApplication({ ...officer, exclusion })).toMatchObject({
      refusal: { what: "Manca la risposta alle osservazioni." },
    });
    const replied = {
      ...exclusion,
      replyToObservations: "La visura indica come sede operativa il comune di Monza.",
    };
    expect(await excludeApplication({ ...officer, exclusion: replied })).toMatchObject({
      ok: true,
    });
  });

  test("is avoided when the observations convince", async () => {
    const { step } = await placeUnderReview(oneFailed);
    await noticeRefusal({ ...step("caseOfficer"), reasons: REASON });
    const answer = "La sede operativa è a Sesto San Giovanni.";
    await observeNotice({ ...step("company", "2026-11-12"), answer });
    await saveChecklist({ ...step("caseOfficer"), findings: allPassed });
    expect(await admitApplication(step("caseOfficer"))).toMatchObject({ ok: true });
  });

  test("needs no notice in a call that does not announce refusals", async () => {
    const { step, database } = await placeUnderReview(oneFailed);
    await database.inTransaction((tx) =>
      tx.call.updateMany({ data: { refusalNoticeApplies: false } }),
    );
    expect(await excludeApplication({ ...step("caseOfficer"), exclusion })).toEqual({
      ok: true,
      value: "excluded",
    });
  });
});
