import { expect, test } from "vitest";
import { mayAct } from "#workflows/dossier/may-act.ts";

test.each([
  ["company", "plan.draft", "plan.save", true],
  ["consultant", "plan.draft", "plan.save", false],
  ["company", "plan.submitted", "plan.save", false],
  ["union", "agreement.awaitingUnions", "agreement.countersign", true],
  ["company", "withdrawn", "dossier.withdraw", false],
] as const)("a %s in %s is offered %s: %s", (role, state, event, expected) => {
  expect(mayAct(role, state, event)).toBe(expected);
});
