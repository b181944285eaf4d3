import type { Cents } from "../money.ts";
import type { Area } from "../programme/areas.ts";
import type {
  AgreementNeed,
  CatalogueMeasure,
  MeasureCode,
} from "../programme/measures/catalogue-measure.ts";
import { listMeasuresOfArea, staffSizeOf } from "../programme/measures/measure-catalogue.ts";
import {
  activeMeasuresIn,
  choicesIn,
  headcountIn,
  numberIn,
  textIn,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { questionnaire } from "../programme/questionnaire/questionnaire.ts";
import type { CheckupIndices } from "./checkup-indices.ts";
import { measuresForNeed } from "./measures-for-needs.ts";
import { keepApplicableAnswers } from "./question-visibility.ts";

const MOST_SUGGESTIONS = 6;
const FEWEST_SUGGESTIONS = 3;

/** A measure proposed to the firm, with the reason; safe to store as JSON. */
export type SuggestedMeasure = {
  code: MeasureCode;
  name: string;
  summary: string;
  /** The area it is suggested for. */
  area: Area;
  /** First-year cost for a firm of this size. */
  costFromCents: Cents;
  costToCents: Cents;
  legalBasis: string;
  agreement: AgreementNeed;
  /** The firm has named it among those it would try (I02). */
  isWished: boolean;
};

/**
 * Three to six measures for the areas with a priority of at least 50, most urgent area first, one
 * at a time from each. Left out: what the firm has already, and what costs at least more than it
 * can invest. Where the urgent areas give fewer than three, the next areas are asked too.
 */
export function suggestMeasures(
  answers: CheckupAnswers,
  indices: Pick<CheckupIndices, "ranking" | "urgentAreas">,
  version = questionnaire,
): SuggestedMeasure[] {
  const applicable = keepApplicableAnswers(answers, version);
  const chosen = takeInTurn(indices.urgentAreas, applicable, MOST_SUGGESTIONS);
  if (chosen.length >= FEWEST_SUGGESTIONS) return chosen;
  return takeInTurn(indices.ranking, applicable, FEWEST_SUGGESTIONS);
}

function takeInTurn(
  areas: readonly Area[],
  answers: CheckupAnswers,
  most: number,
): SuggestedMeasure[] {
  const queues = areas.map((area) => ({ area, measures: listCandidates(area, answers) }));
  const taken = new Map<MeasureCode, SuggestedMeasure>();
  const longest = Math.max(0, ...queues.map(({ measures }) => measures.length));
  for (let turn = 0; turn < longest && taken.size < most; turn += 1) {
    for (const { area, measures } of queues) {
      const measure = measures.find(({ code }) => !taken.has(code));
      if (measure && taken.size < most) taken.set(measure.code, describe(measure, area, answers));
    }
  }
  return [...taken.values()];
}

/** Wished for first, then what answers a need of the staff, then what costs least, then by code. */
function listCandidates(area: Area, answers: CheckupAnswers): CatalogueMeasure[] {
  const active = activeMeasuresIn(answers);
  const budget = numberIn(answers, "I03.budget");
  const rank = new Map(listMeasuresOfArea(area).map((one) => [one.code, rankOf(one, answers)]));
  return listMeasuresOfArea(area)
    .filter(({ code }) => !active.includes(code))
    .filter((measure) => budget === null || costOf(measure, answers).fromCents <= budget)
    .sort(
      (a, b) =>
        (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) ||
        costOf(a, answers).fromCents - costOf(b, answers).fromCents ||
        a.code.localeCompare(b.code, "en"),
    );
}

/** 0 for a wish of the firm, 1 to 5 for a need by its rank, 6 for the others. */
function rankOf({ code }: CatalogueMeasure, answers: CheckupAnswers): number {
  if (choicesIn(answers, "I02.measures").includes(code)) return 0;
  const rank = [1, 2, 3, 4, 5].find((place) =>
    measuresForNeed(textIn(answers, `I01.rank${String(place)}`)).includes(code),
  );
  return rank ?? 6;
}

function costOf(measure: CatalogueMeasure, answers: CheckupAnswers) {
  return measure.costs[staffSizeOf(headcountIn(answers))];
}

function describe(
  measure: CatalogueMeasure,
  area: Area,
  answers: CheckupAnswers,
): SuggestedMeasure {
  const { code, name, summary, legalBasis, agreement } = measure;
  const cost = costOf(measure, answers);
  return {
    code,
    name,
    summary,
    area,
    costFromCents: cost.fromCents,
    costToCents: cost.toCents,
    legalBasis,
    agreement,
    isWished: choicesIn(answers, "I02.measures").includes(code),
  };
}
