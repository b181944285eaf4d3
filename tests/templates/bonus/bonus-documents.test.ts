import { expect, test } from "vitest";
import { bonusDecisionDocument } from "#templates/bonus/bonus-decision.ts";
import { bonusDecisionSample } from "#tests/templates/samples/bonus-sample.ts";

test.each([
  [true, "La premialità è concessa: € 900,00"],
  [false, "La premialità non è concessa"],
])("a decision that grants (%s) says so first", (granted, title) => {
  const { blocks } = bonusDecisionDocument({
    ...bonusDecisionSample,
    granted,
    amountCents: 90_000,
  });
  expect(blocks[0]).toMatchObject({ kind: "callout", title });
});
