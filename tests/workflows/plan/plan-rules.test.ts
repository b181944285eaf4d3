import { describe, expect, test } from "vitest";
import { exampleMeasure, examplePlan } from "#tests/fixtures/plan-example.ts";
import { emptyPlan, lastDayOf } from "#workflows/plan/conciliation-plan.ts";
import type { ConciliationPlan, PlanMeasure } from "#workflows/plan/conciliation-plan.ts";
import { judgePlan, planIsValid } from "#workflows/plan/plan-rules.ts";

const TODAY = "2026-02-01";

function messages(plan: ConciliationPlan, level: "blocks" | "warns") {
  return judgePlan(plan, TODAY)
    .filter((problem) => problem.level === level)
    .map((problem) => problem.message);
}

function withMeasure(changes: Partial<PlanMeasure>) {
  return examplePlan({ measures: [exampleMeasure(changes)], ownShareCents: 0 });
}

describe("a plan", () => {
  test("in order has nothing that blocks", () => {
    expect(messages(examplePlan(), "blocks")).toEqual([]);
    expect(planIsValid(examplePlan(), TODAY)).toBe(true);
  });

  test("of which nothing is written needs a description, a measure and the staff", () => {
    expect(messages(emptyPlan, "blocks")).toEqual([
      "Descrivi il piano: titolo, obiettivo, date e persone.",
      "Aggiungi almeno una misura.",
      "Condividi il piano con il personale e scrivi quando, come e con quanti.",
    ]);
  });

  test.each([
    ["more people than the staff", { coveredHeads: 13 }, "superano quelle del check-up"],
    ["nobody", { coveredHeads: 0, coveredWomen: 0, coveredCarers: 0 }, "non copre nessuna"],
    ["more women than the staff has", { coveredHeads: 9, coveredWomen: 8 }, "Le donne coperte"],
    ["more women than people", { coveredHeads: 5, coveredWomen: 6 }, "superano le persone coperte"],
    ["more men than the staff has", { coveredHeads: 9, coveredWomen: 3 }, "non tornano"],
    ["more carers than the staff", { carers: 13 }, "carichi di cura superano"],
    ["more carers than it counts", { coveredCarers: 6 }, "sono troppe"],
  ] as const)("cannot cover %s", (_, changes, message) => {
    const found = messages(examplePlan(changes), "blocks");
    expect(found.join(" ")).toContain(message);
  });

  test("cannot cover more heads than its measures reach", () => {
    const plan = examplePlan({ measures: [exampleMeasure({ personsReached: 8 })] });
    expect(messages(plan, "blocks")).toContain(
      "Le persone coperte sono più di quelle che le misure raggiungono.",
    );
  });

  test.each([
    ["women", { womenReached: 5, personsReached: 8 }, "Le donne coperte sono più"],
    ["carers", { carersReached: 4 }, "carichi di cura coperte sono più"],
  ] as const)("cannot cover more %s than its measures reach", (_, changes, message) => {
    const measures = [exampleMeasure(changes)];
    expect(messages(examplePlan({ measures }), "blocks").join(" ")).toContain(message);
  });

  test("whose measures do not say whom they reach is warned, not blocked", () => {
    const unsaid = { womenReached: 0, carersReached: 0, womenCarersReached: 0 };
    expect(messages(withMeasure(unsaid), "blocks")).toEqual([]);
    expect(messages(withMeasure(unsaid), "warns").join(" ")).toContain("scrivi quante donne");
  });

  test("cannot have been shared tomorrow", () => {
    expect(messages(examplePlan({ sharedOn: "2026-02-02" }), "blocks")).toHaveLength(1);
    expect(messages(examplePlan({ sharedOn: "2026-02-01" }), "blocks")).toEqual([]);
  });

  test("needs a paper that proves it was shared", () => {
    expect(messages(examplePlan({ sharingEvidence: "" }), "blocks")).toHaveLength(1);
  });

  test("cannot have more funds than costs", () => {
    expect(messages(examplePlan({ ownShareCents: 400_000 }), "blocks")).toEqual([]);
    expect(messages(examplePlan({ ownShareCents: 400_001 }), "blocks")).toHaveLength(1);
  });

  test("is warned under six months of maintenance", () => {
    expect(messages(examplePlan({ maintenanceMonths: 5 }), "warns").join()).toContain("sei mesi");
    expect(messages(examplePlan({ maintenanceMonths: 6 }), "warns").join()).not.toContain("sei");
  });

  test("is warned of the same measure twice and of participants beyond the staff", () => {
    const measures = [exampleMeasure(), exampleMeasure({ id: "again" })];
    const plan = examplePlan({ measures, sharingParticipants: 13 });
    expect(messages(plan, "warns").join(" ")).toMatch(/più del personale.*compare due volte/);
  });

  test("is warned when it reaches none of those who care for somebody", () => {
    expect(messages(examplePlan({ coveredCarers: 0 }), "warns").join()).toContain("nessuna delle");
  });

  test("ends the day before the same day, so many months later", () => {
    expect(lastDayOf("2026-03-01", 12)).toBe("2027-02-28");
    expect(lastDayOf("2026-01-15", 1)).toBe("2026-02-14");
  });
});

describe("a measure", () => {
  test.each([
    [
      "ends before it starts",
      { startsOn: "2026-05-01", endsOn: "2026-04-30" },
      "prima di iniziare",
    ],
    ["starts before the plan", { startsOn: "2026-02-28" }, "esce dalle date"],
    ["ends after the plan", { endsOn: "2027-03-01" }, "esce dalle date"],
    ["reaches more people than the plan covers", { personsReached: 10 }, "più persone"],
    ["reaches more women than the plan covers", { womenReached: 7 }, "più donne"],
    ["reaches more men than the plan covers", { womenReached: 5 }, "più uomini"],
    ["reaches more carers than the plan covers", { carersReached: 6 }, "carichi di cura"],
    ["costs nothing", { servicesCents: 0, capitalGoodsCents: 0 }, "non ha un costo"],
    ["is structural without a paper", { evidenceKind: null }, "indica il documento"],
    ["is structural with a paper nobody can find", { evidenceReference: "" }, "estremi"],
    [
      "is costless and buys goods",
      { catalogueCode: "M01", servicesCents: 0, capitalGoodsCents: 1 },
      "solo consulenza",
    ],
    ["is the premium of M32 without a filed agreement", { catalogueCode: "M32" }, "depositato"],
  ] as const)("that %s blocks the plan", (_, changes, message) => {
    expect(messages(withMeasure(changes), "blocks").join(" ")).toContain(message);
  });

  test("of the costless ones may cost nothing at all", () => {
    const free = { catalogueCode: "M08", servicesCents: 0, capitalGoodsCents: 0 } as const;
    expect(messages(withMeasure(free), "blocks")).toEqual([]);
  });

  test("for the premium of M32 is fine once the agreement is filed", () => {
    const filed = {
      catalogueCode: "M32",
      evidenceKind: "filedAgreement",
      evidenceReference: "Deposito n. 41 del 10 gennaio 2026",
    } as const;
    expect(messages(withMeasure(filed), "blocks")).toEqual([]);
  });

  test.each([
    ["needs an agreement", { catalogueCode: "M03" }, "serve un accordo sindacale"],
    ["costs more than usual", { catalogueCode: "M38" }, "di solito"],
    ["rests on an unusual paper", { evidenceKind: "longContract" }, "non prevede questo documento"],
  ] as const)("that %s is warned", (_, changes, message) => {
    const plan = withMeasure(changes);
    expect(messages(plan, "blocks")).toEqual([]);
    expect(messages({ ...plan, staffHeads: 9 }, "warns").join(" ")).toContain(message);
  });

  test("of the company's own is judged without the catalogue", () => {
    const plan = withMeasure({ catalogueCode: null, title: "Orto dei figli" });
    expect(messages(plan, "blocks")).toEqual([]);
  });
});
