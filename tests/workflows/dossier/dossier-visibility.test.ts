import { describe, expect, test } from "vitest";
import { documentKinds, type DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { documentIsVisible } from "#workflows/dossier/document-visibility.ts";
import {
  dossierStates,
  stages,
  type Stage,
  type StateName,
} from "#workflows/dossier/dossier-states.ts";
import { describeEvent, eventHasWords } from "#workflows/dossier/event-words.ts";
import { eventDetailIsVisible, eventIsVisible } from "#workflows/dossier/history-visibility.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { roles } from "#workflows/dossier/permissions.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";

const states = Object.keys(dossierStates) as StateName[];
const kinds = Object.keys(documentKinds) as DocumentKind[];

describe("a document", () => {
  test.each(states)("with scores is never the consultant's, not even in %s", (state) => {
    const reader = { role: "consultant", state } as const;
    expect(documentIsVisible(reader, "scoreSheet")).toBe(false);
    expect(documentIsVisible(reader, "rankingMinutes")).toBe(false);
  });

  test("with scores is the company's once the ranking is approved", () => {
    const sees = (state: StateName) => documentIsVisible({ role: "company", state }, "scoreSheet");
    expect(sees("award.awaitingRanking")).toBe(false);
    expect(sees("award.waitingList")).toBe(true);
    expect(sees("belowThreshold")).toBe(true);
  });

  test("reaches a union only when it is the plan or the agreement", () => {
    const seen = kinds.filter((kind) =>
      documentIsVisible({ role: "union", state: "payment.advanceDue" }, kind),
    );
    expect(seen).toEqual(["plan", "agreement"]);
  });

  test("never reaches who administers accounts", () => {
    const reader = { role: "accountAdministrator", state: "concluded" } as const;
    expect(kinds.some((kind) => documentIsVisible(reader, kind))).toBe(false);
  });
});

describe("the history", () => {
  const ofOther = { event: "evaluation.score", actorId: "elena" };

  test("hides an evaluator's scoring from the other, and shows them their own", () => {
    const reader = { role: "evaluator", userId: "piero" } as const;
    expect(eventIsVisible(reader, ofOther)).toBe(false);
    expect(eventIsVisible({ ...reader, userId: "elena" }, ofOther)).toBe(true);
  });

  test.each(["company", "consultant", "union", "accountant", "payer"] as const)(
    "never tells %s how the evaluation went",
    (role) => {
      const reader = { role, userId: "x" };
      expect(eventIsVisible(reader, ofOther)).toBe(false);
      const closing = { event: "evaluation.close", actorId: "dario" };
      expect(eventDetailIsVisible(reader, closing)).toBe(false);
    },
  );

  test("shows nobody else the points of an evaluator", () => {
    for (const role of roles)
      expect(eventDetailIsVisible({ role, userId: "x" }, ofOther)).toBe(false);
  });

  test("has words for every event of the machine", () => {
    const events = new Set(states.flatMap((state) => eventsOf(state)));
    expect([...events].filter((event) => !eventHasWords(event))).toEqual([]);
    expect(describeEvent("plan.submit")).toBe("ha inviato il piano");
    expect(describeEvent("something.new")).toContain("something.new");
  });
});

test("who advises, signs or pays is not led to the evaluation", () => {
  const led = roles.filter((role) => stageIsShown(role, "evaluation" satisfies Stage));
  expect(led).toEqual(["company", "caseOfficer", "evaluator", "manager"]);
  expect(Object.keys(stages)).toHaveLength(10);
});
