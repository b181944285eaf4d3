import { describe, expect, test } from "vitest";
import { settlementSheetDocument } from "#templates/payment/settlement-sheet.ts";
import { withholdingCertificateDocument } from "#templates/payment/withholding-certificate.ts";
import {
  settlementSheetSample,
  withholdingCertificateSample,
} from "#tests/templates/samples/payment-samples.ts";

describe("the settlement sheet", () => {
  test("has a line for each of the three people, and only the first has signed", () => {
    const signatures = settlementSheetDocument(settlementSheetSample).blocks.find(
      (block) => block.kind === "signatures",
    );
    expect(signatures?.parties.map(({ state }) => state)).toEqual(["signed", "awaited", "awaited"]);
  });

  test("says every check with its outcome and source", () => {
    const checks = settlementSheetDocument(settlementSheetSample).blocks.find(
      (block) => block.kind === "table",
    );
    expect(checks?.rows).toHaveLength(settlementSheetSample.checks.length);
  });
});

describe("the certificate of a payment", () => {
  test("says plainly that nothing was withheld, and why", () => {
    const explanation = "Nessuna ritenuta: il beneficiario è un libero professionista.";
    const { blocks } = withholdingCertificateDocument({
      ...withholdingCertificateSample,
      withheldCents: 0,
      percent: 0,
      taxableCents: 0,
      explanation,
    });
    const note = blocks.find((block) => block.kind === "callout");
    expect(note?.title).toBe("Non è stata trattenuta alcuna ritenuta");
    expect(note?.text).toContain(explanation);
  });

  test("says what was withheld and leads from the gross to the net", () => {
    const sample = { ...withholdingCertificateSample, withheldCents: 12_000, netCents: 388_000 };
    const { blocks } = withholdingCertificateDocument(sample);
    const note = blocks.find((block) => block.kind === "callout");
    const table = blocks.find((block) => block.kind === "table");
    expect(note?.title).toContain("€ 120,00");
    expect(table?.totals).toEqual(["Netto pagato", "€ 3.880,00"]);
  });
});
