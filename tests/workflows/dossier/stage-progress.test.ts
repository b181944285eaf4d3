import { describe, expect, test } from "vitest";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { countStagesDone, isEnding, stageProgress } from "#workflows/dossier/stage-progress.ts";
import { stateGuidance } from "#workflows/dossier/state-guidance.ts";

const states = Object.keys(dossierStates) as StateName[];

function statusOf(state: StateName, leftFrom: StateName | null = null) {
  return Object.fromEntries(
    stageProgress(state, leftFrom).map(({ stage, status }) => [stage, status]),
  );
}

describe("the stages of a dossier", () => {
  test("have what is done behind, one open, the rest ahead", () => {
    expect(statusOf("agreement.draft")).toMatchObject({
      checkup: "done",
      plan: "done",
      agreement: "now",
      application: "later",
      bonus: "later",
    });
  });

  test.each(states.filter((state) => !isEnding(state)))("in %s exactly one is open", (state) => {
    const open = stageProgress(state).filter(({ status }) => status === "now");
    expect(open).toHaveLength(1);
  });

  test("count the report as done once the balance is due, and not before the advance", () => {
    expect(statusOf("payment.balanceDue")).toMatchObject({ payment: "now", monitoring: "done" });
    expect(statusOf("payment.advanceDue")).toMatchObject({ payment: "now", monitoring: "later" });
  });

  test("are all done when the dossier is concluded", () => {
    expect(countStagesDone(stageProgress("concluded"))).toBe(10);
  });

  test("stop where the company gave up", () => {
    expect(statusOf("withdrawn", "plan.submitted")).toMatchObject({
      checkup: "done",
      plan: "stopped",
      agreement: "skipped",
    });
  });

  test("claim nothing when nobody knows where the dossier was closed", () => {
    expect(countStagesDone(stageProgress("withdrawn"))).toBe(0);
  });
});

test.each(states)("%s says what to do exactly when somebody has to act", (state) => {
  expect(state in stateGuidance).toBe(!isEnding(state));
});
