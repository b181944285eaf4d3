import { describe, expect, test } from "vitest";
import { finalReportDocument } from "#templates/monitoring/final-report.ts";
import { verificationReportDocument } from "#templates/monitoring/verification-report.ts";
import {
  finalReportSample,
  verificationReportSample,
} from "#tests/templates/samples/monitoring-samples.ts";
import { formatCents, sumCents } from "#workflows/money.ts";

test("the final report adds its expenses up", () => {
  const { blocks } = finalReportDocument(finalReportSample);
  const tables = blocks.filter((block) => block.kind === "table");
  const total = sumCents(finalReportSample.expenses.map(({ amountCents }) => amountCents));
  expect(tables.at(-1)?.totals?.at(-1)).toBe(formatCents(total));
});

describe("the verification report", () => {
  test.each([
    [96_000, "Rendiconto verificato", "restano da pagare € 960,00"],
    [0, "Rendiconto verificato", "non resta nulla da pagare"],
    [-24_000, "Una parte dell'anticipo va restituita", "vanno restituiti € 240,00"],
  ])("with a balance of %i cents says what follows", (balanceCents, title, words) => {
    const { blocks } = verificationReportDocument({ ...verificationReportSample, balanceCents });
    const note = blocks.find((block) => block.kind === "callout");
    expect(note?.title).toBe(title);
    expect(note?.text).toContain(words);
  });
});
