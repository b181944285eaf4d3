import type { Database } from "#app/data/database.server.ts";
import { countResults, listOpenCalls } from "#app/data/programme-overview.server.ts";
import { daysBetween } from "#workflows/deadlines/days.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import {
  judgeQuickEligibility,
  quickEligibilitySchema,
} from "#workflows/programme/quick-eligibility.ts";
import { ruleSets, type RuleSetId, type SizeClass } from "#workflows/programme/rule-sets.ts";

const sizeLabels: Record<SizeClass, string> = {
  micro: "Microimpresa",
  small: "Piccola impresa",
  medium: "Media impresa",
};

type Visit = { database: Database; now: Date; search: URLSearchParams };

/** Everything the public first page shows. */
export async function readHome({ database, now, search }: Visit) {
  const today = dayInRome(now);
  const [calls, results] = await Promise.all([
    listOpenCalls(database.read, today),
    countResults(database.read),
  ]);
  const ruleSet = (calls[0]?.ruleSet ?? "cip-2026") as RuleSetId;
  return {
    results,
    check: checkAnswers(search, ruleSet),
    calls: calls.map((call) => {
      const leftCents = Math.max(0, call.budgetCents - call.promisedCents);
      return {
        id: call.id,
        title: call.title,
        closesOn: call.closesOn,
        daysLeft: daysBetween(today, call.closesOn),
        budgetCents: call.budgetCents,
        leftCents,
        leftPercent: call.budgetCents === 0 ? 0 : Math.floor((leftCents * 100) / call.budgetCents),
        offers: listOffers(call.ruleSet as RuleSetId),
      };
    }),
  };
}

function listOffers(id: RuleSetId) {
  const { ceilingCents, intensityPercent } = ruleSets[id];
  return (Object.keys(sizeLabels) as SizeClass[]).map((size) => ({
    sizeLabel: sizeLabels[size],
    ceilingCents: ceilingCents.value[size],
    intensityPercent: intensityPercent.value[size],
  }));
}

function checkAnswers(search: URLSearchParams, ruleSet: RuleSetId) {
  const answers = {
    seat: search.get("seat") ?? "",
    kind: search.get("kind") ?? "",
    size: search.get("size") ?? "",
  };
  const parsed = quickEligibilitySchema.safeParse(answers);
  const verdict = parsed.success ? judgeQuickEligibility(parsed.data, ruleSets[ruleSet]) : null;
  return { answers, verdict, isPartial: search.has("check") && verdict === null };
}
