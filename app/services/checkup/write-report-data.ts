import type { CheckupReportData } from "#templates/checkup/checkup-report-data.ts";
import { headcountIn, headsOf, numberIn, textIn } from "#workflows/checkup/checkup-answers.ts";
import { compareRatios } from "#workflows/points.ts";
import { computeAreas, type AreaInput } from "#workflows/checkup/maturity-index.ts";
import {
  formKindOf,
  keepApplicableAnswers,
  listAskedQuestions,
} from "#workflows/checkup/question-visibility.ts";
import { isWeak, scoreQuestion } from "#workflows/checkup/question-scores.ts";
import { maskSmallCount } from "#workflows/checkup/small-counts.ts";
import { formatPoints } from "#workflows/points.ts";
import { findAtecoSection } from "#workflows/programme/ateco-sections.ts";
import { legalForms, type LegalForm } from "#workflows/programme/legal-forms.ts";
import { municipalities, type Municipality } from "#workflows/programme/municipalities.ts";
import type { Checkup } from "./read-checkup.server.ts";

type Validation = Omit<CheckupReportData, "referenceDay" | "profile" | "priorities" | "unknown">;

/** Questions named under a priority. */
const WEAKEST = 3;

/** What the report says, frozen at validation. Small groups of people are masked. */
export function writeReportData(checkup: Checkup, validation: Validation): CheckupReportData {
  const { version } = checkup;
  const applicable = keepApplicableAnswers(checkup.answers, version);
  const areaIndices = computeAreas(applicable, version);
  return {
    ...validation,
    referenceDay: checkup.referenceDay,
    profile: describeProfile({ ...checkup, answers: applicable }),
    priorities: validation.result.indices.priorities.map((area) => ({
      area,
      weakest: listWeakest(areaIndices.find((one) => one.area === area)?.inputs ?? []),
    })),
    unknown: listAskedQuestions(applicable, version)
      .filter((question) => scoreQuestion(question, applicable).kind === "unknown")
      .map(({ id, text }) => ({ questionId: id, text })),
  };
}

function describeProfile({ answers, referenceDay }: Pick<Checkup, "answers" | "referenceDay">) {
  const code = textIn(answers, "A04");
  const section = findAtecoSection(code, referenceDay);
  const rows = [
    ["Forma giuridica", labelOf(legalForms[textIn(answers, "A03") as LegalForm])],
    ["Attività (ATECO)", section ? `${code}, ${section.title}` : code],
    ["Sede", placeOf(answers)],
    ["Persone", String(headcountIn(answers))],
    ["Di cui donne", maskSmallCount(headsOf(answers, "women"))],
    ["Unità lavorative annue", formatPoints(numberIn(answers, "B05") ?? 0)],
    ["Questionario", formKindOf(answers) === "short" ? "breve" : "completo"],
  ] as const;
  return rows.map(([label, value]) => ({ label, value }));
}

function placeOf(answers: Checkup["answers"]): string {
  const elsewhere = textIn(answers, "A05.elsewhere");
  if (elsewhere !== "") return elsewhere;
  return labelOf(municipalities[textIn(answers, "A05.place") as Municipality]);
}

/** A stored key may be of an older list. */
function labelOf(entry: { label: string } | undefined): string {
  return entry?.label ?? "";
}

/** The questions that pull an area down most: lowest points first, then the heavier. */
function listWeakest(inputs: readonly AreaInput[]): string[] {
  const scored = inputs.flatMap(({ text, weight, score }) =>
    score.kind === "scored" ? [{ text, weight, points: score.points }] : [],
  );
  return scored
    .filter(({ points }) => isWeak(points))
    .sort((a, b) => compareRatios(a.points, b.points) || b.weight - a.weight)
    .slice(0, WEAKEST)
    .map(({ text }) => text);
}
