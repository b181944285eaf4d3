import { describe, expect, test } from "vitest";
import { exampleMeasure, examplePlan } from "#tests/fixtures/plan-example.ts";
import { amendmentFact, staysWithinAward } from "#workflows/plan/plan-amendment.ts";
import { comparePlans } from "#workflows/plan/plan-changes.ts";
import {
  followMeasure,
  judgeAnswers,
  listGeneralChanges,
  listRemovedMeasures,
  type PlanReview,
} from "#workflows/plan/plan-review.ts";

const review: PlanReview = {
  round: 1,
  returnedAt: new Date("2026-02-01T09:00:00Z"),
  returnedByName: "Irene Prova",
  remark: "",
  plan: examplePlan(),
};

describe("a measure after a return", () => {
  test.each([
    ["approved and as it was", { verdict: "approved" }, "approved", false],
    ["approved and then changed", { verdict: "approved", target: "40" }, "open", false],
    ["returned and untouched", { verdict: "returned" }, "returned", false],
    ["returned and changed", { verdict: "returned", target: "40" }, "returned", true],
    ["returned and answered", { verdict: "returned", reply: "Va bene così." }, "returned", true],
    ["unknown to the consultant", { id: "measure-9" }, "new", false],
  ] as const)("%s stands as it should", (_name, changes, standing, isAnswered) => {
    const followed = followMeasure(review, exampleMeasure(changes));
    expect(followed).toMatchObject({ standing, isAnswered });
  });

  test("shows old and new", () => {
    const { changes } = followMeasure(
      review,
      exampleMeasure({ verdict: "returned", target: "40" }),
    );
    expect(changes).toEqual([{ field: "Lavoro agile: Valore atteso", from: "30", to: "40" }]);
  });

  test("blocks the plan only while it is returned and neither changed nor answered", () => {
    const measures = [
      exampleMeasure({ verdict: "returned" }),
      exampleMeasure({ id: "measure-2", verdict: "approved" }),
    ];
    const problems = judgeAnswers(examplePlan({ measures }), review);
    expect(problems.map(({ place }) => place)).toEqual([{ measureId: "measure-1" }]);
    expect(judgeAnswers(examplePlan({ measures }), null)).toEqual([]);
  });

  test("that was taken out is named", () => {
    const plan = examplePlan({ measures: examplePlan().measures.slice(1), title: "Altro" });
    expect(listRemovedMeasures(review, plan)).toEqual(["Lavoro agile"]);
    expect(listGeneralChanges(review, plan)).toEqual([
      { field: "Titolo del piano", from: "Lavorare e crescere", to: "Altro" },
    ]);
  });
});

describe("a version of a plan", () => {
  test("differs in sums, in the whole, and in measures gone, come and changed", () => {
    const [first, second, third] = examplePlan().measures;
    const measures = [
      { ...second!, responsible: "Nora Serra" },
      third!,
      first!,
      exampleMeasure({
        id: "measure-5",
        title: "Banca ore",
        servicesCents: 10_000,
        capitalGoodsCents: 0,
      }),
    ];
    const after = examplePlan({ measures, endsOn: "2027-03-31" });
    expect(comparePlans(examplePlan(), after)).toEqual([
      { field: "Costo del piano", from: "€ 4.000,00", to: "€ 2.500,00" },
      { field: "Incentivo chiesto", from: "€ 2.800,00", to: "€ 1.300,00" },
      { field: "Fine del piano", from: "28 febbraio 2027", to: "31 marzo 2027" },
      {
        field: "Misura tolta",
        from: "Campus estivo e copertura delle chiusure scolastiche, € 1.600,00",
        to: "",
      },
      {
        field: "Flessibilità oraria in entrata e uscita: Responsabile",
        from: "Marta Fontana",
        to: "Nora Serra",
      },
      { field: "Misura aggiunta", from: "", to: "Banca ore, € 100,00" },
    ]);
    expect(comparePlans(after, after)).toEqual([]);
  });

  test.each([
    [280_000, null, true],
    [280_000, 280_000, true],
    [280_001, 280_000, false],
  ])("that asks %i under a ceiling of %s is within the award: %s", (asked, ceiling, fits) => {
    expect(staysWithinAward(asked, ceiling)).toBe(fits);
  });

  test("is a fact for the machine only while it is open", () => {
    expect(amendmentFact(null)).toBe("none");
    expect(amendmentFact({ state: "advised" })).toBe("advised");
    expect(amendmentFact({ state: "approved" })).toBe("none");
  });
});
