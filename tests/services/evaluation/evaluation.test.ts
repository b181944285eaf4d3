import { describe, expect, test } from "vitest";
import { closeEvaluation } from "#app/services/evaluation/close-evaluation.server.ts";
import { confirmDocumentPoints } from "#app/services/evaluation/confirm-document-points.server.ts";
import { declareNoConflict } from "#app/services/evaluation/declare-no-conflict.server.ts";
import { handInScores } from "#app/services/evaluation/hand-in-scores.server.ts";
import { readEvaluation } from "#app/services/evaluation/read-evaluation.server.ts";
import { recuseEvaluator } from "#app/services/evaluation/recuse-evaluator.server.ts";
import { recordJointSession } from "#app/services/evaluation/record-joint-session.server.ts";
import { placeAdmittedApplication } from "#tests/fixtures/admitted-application.ts";
import {
  confirmAsProposed,
  EXAMPLE_SCORES,
  placeScoredApplication,
  REASON,
  scoreAs,
  scores,
  staffOffice,
} from "#tests/fixtures/scored-application.ts";
import { actAs, addActor, CONSULTANCY, UNIONS } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const HIGH = scores({ D1: 800, D2: 600, D3: 600 });

async function openEvaluation() {
  const database = openTestDatabase();
  const office = await staffOffice(database);
  const placed = await placeAdmittedApplication(database);
  const { dossierId } = placed;
  const close = () => closeEvaluation({ act: actAs(database, office.caseOfficer), dossierId });
  return { database, office, ...placed, close };
}

describe("an evaluation", () => {
  test("of the worked example comes to 70,25 on stored data", async () => {
    const { database, office, dossierId, close } = await openEvaluation();
    // k is 2.800 over 9 persons and 36 months: 8,64 a month, within the call's value of 9,00.
    await database.inTransaction((tx) =>
      tx.call.update({ where: { id: "call-cip-2026" }, data: { referenceCostCents: 900 } }),
    );
    await confirmAsProposed(database, office.caseOfficer, { dossierId });
    await scoreAs(database, office.first, { dossierId });
    await scoreAs(database, office.second, { dossierId });
    expect(await close()).toEqual({ ok: true, value: "award.awaitingRanking" });
    const view = await readEvaluation(database.read, office.caseOfficer, dossierId);
    const points = view?.sheet?.lines.map(({ code, points: given }) => `${code} ${given}`);
    expect(points?.join(", ")).toBe(
      "A1 12,00, A2 4,00, A3 2,00, B1 6,75, B2 8,00, C1 7,50, C2 3,00, C3 3,00, D1 6,00, D2 4,00, D3 4,00, E1 4,00, E2 4,00, F1 0,00, F2 2,00",
    );
    expect(view?.sheet).toMatchObject({ total: "70,25", failures: [] });
    const [document] = await database.read.document.findMany({ where: { dossierId } });
    expect(document).toMatchObject({ kind: "scoreSheet", state: "issued" });
  });

  test("tells no evaluator a point of the other before both have handed in", async () => {
    const { database, office, dossierId } = await openEvaluation();
    await scoreAs(database, office.first, { dossierId, given: HIGH });
    for (const reader of [office.second, office.first, office.caseOfficer, office.manager]) {
      const view = await readEvaluation(database.read, reader, dossierId);
      expect(view?.judgements).toEqual([]);
      expect(JSON.stringify(view)).not.toContain(REASON);
    }
    const events = await database.read.auditEvent.findMany({ where: { dossierId } });
    expect(JSON.stringify(events)).not.toMatch(/8,00|800|Le misure rispondono/);
    await scoreAs(database, office.second, { dossierId });
    const view = await readEvaluation(database.read, office.second, dossierId);
    expect(view?.judgements).toHaveLength(6);
  });

  test("shows no score to who advises or signs, and the sheet to the company", async () => {
    const database = openTestDatabase();
    const office = await staffOffice(database);
    const { dossierId, company } = await placeScoredApplication(database, office);
    const consultant = await addActor(database, "consultant", CONSULTANCY);
    const union = await addActor(database, "union", UNIONS.CGIL);
    for (const reader of [consultant, union]) {
      const view = await readEvaluation(database.read, reader, dossierId);
      expect(view).toMatchObject({
        sheet: null,
        documentPoints: [],
        judgements: [],
        evaluators: [],
      });
    }
    const own = await readEvaluation(database.read, company, dossierId);
    expect(own?.sheet?.total).toBe("71,25");
    expect(own?.judgements).toEqual([]);
  });

  test("has two evaluators, not three", async () => {
    const { database, office, dossierId } = await openEvaluation();
    await declareNoConflict({ act: actAs(database, office.first), dossierId });
    await declareNoConflict({ act: actAs(database, office.second), dossierId });
    const third = await declareNoConflict({ act: actAs(database, office.third), dossierId });
    expect(third).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });

  test("lets an evaluator step back before handing in, and a third take the place", async () => {
    const { database, office, dossierId } = await openEvaluation();
    const leave = () => recuseEvaluator({ act: actAs(database, office.first), dossierId });
    await declareNoConflict({ act: actAs(database, office.first), dossierId });
    await scoreAs(database, office.second, { dossierId });
    expect((await leave()).ok).toBe(true);
    expect(await leave()).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
    expect((await scoreAs(database, office.third, { dossierId })).ok).toBe(true);
    const late = await recuseEvaluator({ act: actAs(database, office.third), dossierId });
    expect(late).toMatchObject({ ok: false, refusal: { reason: "out-of-turn" } });
  });

  test("takes scores only after the declaration, and only once", async () => {
    const { database, office, dossierId } = await openEvaluation();
    const act = actAs(database, office.first);
    const hand = () => handInScores({ act, dossierId, scores: EXAMPLE_SCORES });
    expect(await hand()).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    await declareNoConflict({ act, dossierId });
    expect((await hand()).ok).toBe(true);
    expect(await hand()).toMatchObject({ ok: false, refusal: { reason: "changed-meanwhile" } });
  });

  test("is not closed while something is missing, and says what", async () => {
    const { database, dossierId, office, close } = await openEvaluation();
    await placeAdmittedApplication(database, { state: "admissibility.review" });
    await scoreAs(database, office.first, { dossierId });
    const outcome = await close();
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    if (!outcome.ok) expect(outcome.refusal.problems).toHaveLength(3);
  });

  test("wants a reason where the officer departs from the proposal", async () => {
    const { database, office, dossierId } = await openEvaluation();
    const act = actAs(database, office.caseOfficer);
    const codes = ["A1", "A2", "A3", "B1", "F1", "F2"] as const;
    const points = codes.map((code) => ({ code, points: 0, motivation: "breve" }));
    const outcome = await confirmDocumentPoints({ act, dossierId, points });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(await database.read.documentPoint.count()).toBe(0);
    await confirmAsProposed(database, office.caseOfficer, { dossierId, changes: { A1: 900 } });
    const stored = await database.read.documentPoint.findMany({ where: { criterion: "A1" } });
    expect(stored).toMatchObject([{ proposedHundredths: 1200, confirmedHundredths: 900 }]);
  });

  test("does not count what the unions sign after the deadline", async () => {
    const database = openTestDatabase();
    const office = await staffOffice(database);
    const late = new Date("2027-01-29T23:00:00Z");
    const { dossierId } = await placeAdmittedApplication(database, { unionsSignedAt: late });
    await confirmAsProposed(database, office.caseOfficer, { dossierId });
    const stored = await database.read.documentPoint.findMany({ where: { criterion: "A1" } });
    expect(stored).toMatchObject([{ proposedHundredths: 900 }]);
  });

  test("with distant evaluators goes through a minuted session", async () => {
    const { database, office, dossierId, close } = await openEvaluation();
    await confirmAsProposed(database, office.caseOfficer, { dossierId });
    await scoreAs(database, office.first, { dossierId, given: HIGH });
    await scoreAs(database, office.second, { dossierId });
    expect(await close()).toEqual({ ok: true, value: "evaluation.jointSession" });
    const act = actAs(database, office.caseOfficer);
    const session = { dossierId, minutes: REASON, agreed: EXAMPLE_SCORES };
    const future = await recordJointSession({ act, ...session, heldOn: "2026-11-03" });
    expect(future).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    const held = await recordJointSession({ act, ...session, heldOn: "2026-11-02" });
    expect(held).toEqual({ ok: true, value: "award.awaitingRanking" });
    const view = await readEvaluation(database.read, office.manager, dossierId);
    expect(view?.sheet?.total).toBe("71,25");
  });

  test("is closed by nobody but the officer", async () => {
    const { database, office, company, dossierId } = await openEvaluation();
    for (const actor of [office.first, office.manager, company]) {
      const outcome = await closeEvaluation({ act: actAs(database, actor), dossierId });
      expect(outcome).toMatchObject({ ok: false, refusal: { reason: "forbidden" } });
    }
  });
});
