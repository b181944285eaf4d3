import { expect, test } from "vitest";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";
import { listSuggestions } from "#workflows/plan/suggestion-reasons.ts";

const measure = {
  name: "",
  summary: "",
  costFromCents: 0,
  costToCents: 0,
  legalBasis: "",
  agreement: "no",
} as const;

const area = { priority: null, visibleWeight: 1, answeredWeight: 1 };

test("a suggestion says which area it answers and how that area stands", () => {
  const result: CheckupResult = {
    indices: {
      form: "full",
      headcount: 12,
      areas: [
        { ...area, area: "TEM", maturity: 3412 },
        { ...area, area: "MIS", maturity: null },
      ],
      maturity: null,
      band: null,
      need: 6050,
      criticality: null,
      reliability: 0,
      ranking: [],
      priorities: [],
      urgentAreas: [],
    },
    suggestions: [
      { ...measure, code: "M01", area: "TEM", isWished: true },
      { ...measure, code: "M37", area: "MIS", isWished: false },
    ],
  };
  expect(listSuggestions(result)).toEqual([
    {
      code: "M01",
      reason: "Tempi di lavoro 34/100, bisogno 61. L'hai indicata tra quelle da provare.",
    },
    { code: "M37", reason: "Misurazione e sostenibilità non calcolabile, bisogno 61." },
  ]);
});
