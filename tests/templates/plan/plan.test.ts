import { expect, test } from "vitest";
import { writePlanData } from "#app/services/plan/write-plan-data.ts";
import { planDocument } from "#templates/plan/plan.ts";
import { exampleMeasure, examplePlan } from "#tests/fixtures/plan-example.ts";
import { emptyPlan } from "#workflows/plan/conciliation-plan.ts";

const approval = {
  letterhead: { organisation: "Associazione IRENE", office: "Consulenza", address: "Milano" },
  issuedOn: "2026-11-02",
  dossierCode: "CIP-2026-0007",
  companyName: "Officina Aurora Srl",
  approvedBy: "Anna Verdi",
  approvedAt: "2 novembre 2026, ore 10:00",
};

test("the plan's document holds its measures, its sums and its bars", () => {
  const { blocks } = planDocument(writePlanData(examplePlan(), approval));
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  expect(tables.map(({ rows }) => rows.length)).toEqual([4, 5, 4]);
  expect(tables[1]?.totals).toEqual(["Totale", "4.000,00"]);
  const bars = blocks.find((block) => block.kind === "bars");
  expect(bars).toMatchObject({ bars: [{}, {}, {}, { text: "8 giu – 11 set 2026" }] });
});

test("a measure of the company's own has no code and no legal basis of the catalogue", () => {
  const measures = [exampleMeasure({ catalogueCode: null, title: "Orto dei figli" })];
  const data = writePlanData(examplePlan({ measures }), approval);
  expect(data.measures[0]).toMatchObject({ code: "", title: "Orto dei figli", legalBasis: "" });
});

test("the network is told in one sentence", () => {
  const alone = writePlanData(examplePlan({ serviceAgreements: 0 }), approval);
  expect(alone.network).toBe("L'impresa partecipa da sola; nessuna convenzione con i servizi.");
  const together = writePlanData(examplePlan({ jointFirms: 3, networkContract: true }), approval);
  expect(together.network).toContain("Partecipano insieme 3 imprese, con contratto di rete");
});

test("a plan without days is no document", () => {
  expect(() => writePlanData(emptyPlan, approval)).toThrow("without days");
});
