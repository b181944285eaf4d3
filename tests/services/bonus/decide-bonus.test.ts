import { describe, expect, test } from "vitest";
import { decideBonus } from "#app/services/bonus/decide-bonus.server.ts";
import { examineBonus } from "#app/services/bonus/examine-bonus.server.ts";
import { requestBonus } from "#app/services/bonus/request-bonus.server.ts";
import type { AcceptedAward } from "#tests/fixtures/accepted-award.ts";
import {
  exampleExpense,
  placeRunningProject,
  sendReport,
  verify,
} from "#tests/fixtures/running-project.ts";
import type { BonusRequest } from "#workflows/bonus/bonus-schemas.ts";

const request: BonusRequest = {
  line: "CONSOLIDAMENTO",
  keptMeasureIds: ["measure-1", "measure-2", "measure-3"],
  coveredHeads: 10,
  actKind: "regulation",
  structuralAct: "Regolamento del lavoro agile",
  structuralActOn: "2027-03-01",
  actMonths: 24,
  motivation: "Le misure funzionano e le persone ci contano.",
};

const reason = "Le misure restano e i risultati sono documentati.";

async function placeConcludedTrial() {
  const project = await placeRunningProject();
  await sendReport(project, [exampleExpense({ amountCents: 280_000 })]);
  await verify(project);
  return project;
}

function ask({ as, dossierId }: AcceptedAward, changes: Partial<BonusRequest> = {}) {
  return requestBonus({
    act: as("company", "2027-04-10"),
    dossierId,
    request: { ...request, ...changes },
  });
}

function examine({ as, dossierId }: AcceptedAward, indicatorsReached = 4) {
  const examination = {
    indicatorsReached,
    indicatorsPartlyReached: 0,
    opinion: "Riscontro positivo.",
  };
  return examineBonus({ act: as("caseOfficer", "2027-04-20"), dossierId, examination });
}

describe("the bonus", () => {
  test("is asked for, examined, granted, and the dossier is concluded with its document", async () => {
    const trial = await placeConcludedTrial();
    expect(await ask(trial)).toMatchObject({ value: "bonus.requested" });
    expect(await examine(trial)).toMatchObject({ value: "bonus.examined" });
    const { as, dossierId, database } = trial;
    const verdict = { granted: true as const, amountCents: 112_000 };
    const act = as("manager", "2027-05-03");
    const outcome = await decideBonus({ act, dossierId, verdict, decisionReason: reason });
    expect(outcome).toMatchObject({ value: "concluded" });
    // 15 of 20, 16 of 20, 30 of 30, 10 of 15 and 10 of 15.
    expect(await database.read.bonusRequest.findMany()).toMatchObject([
      { examinedHundredths: 8100, granted: true, amountCents: 112_000 },
    ]);
    const documents = await database.read.document.findMany({ where: { kind: "bonusDecision" } });
    expect(documents).toMatchObject([{ state: "issued" }]);
  });

  test.each([
    [{ actMonths: 23 }, /24 mesi/],
    [{ keptMeasureIds: ["measure-4"] }, /strutturale/],
    [{ keptMeasureIds: ["somebody-elses"] }, /strutturale/],
    [{ line: "NUOVE_IMPRESE" as const }, /Consolidamento/],
  ])("is not asked for with %j", async (changes, why) => {
    const outcome = await ask(await placeConcludedTrial(), changes);
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(JSON.stringify(outcome)).toMatch(why);
  });

  test("is not granted below the threshold, and can still be refused", async () => {
    const trial = await placeConcludedTrial();
    await ask(trial);
    await examine(trial, 0);
    const { as, dossierId } = trial;
    const decision = { act: as("manager"), dossierId, decisionReason: reason };
    const granted = await decideBonus({ ...decision, verdict: { granted: true, amountCents: 1 } });
    expect(granted).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
    expect(await decideBonus({ ...decision, verdict: { granted: false } })).toMatchObject({
      value: "concluded",
    });
  });

  test("is not granted above half of the final grant", async () => {
    const trial = await placeConcludedTrial();
    await ask(trial);
    await examine(trial);
    const outcome = await decideBonus({
      act: trial.as("manager"),
      dossierId: trial.dossierId,
      verdict: { granted: true, amountCents: 112_001 },
      decisionReason: reason,
    });
    expect(outcome).toMatchObject({ ok: false, refusal: { reason: "not-ready" } });
  });

  test("is not examined with more indicators than the plan has", async () => {
    const trial = await placeConcludedTrial();
    await ask(trial);
    expect(await examine(trial, 5)).toMatchObject({ ok: false });
  });
});
