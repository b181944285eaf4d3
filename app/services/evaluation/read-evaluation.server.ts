import type { ReadClient } from "#app/data/database.server.ts";
import { findDossier, type Reader } from "#app/data/dossiers.server.ts";
import {
  EVALUATORS,
  listDocumentPoints,
  listEvaluators,
  listHandedInEvaluations,
  toQualityScores,
} from "#app/data/evaluation/evaluations.server.ts";
import { findScoreSheet } from "#app/data/evaluation/score-sheets.server.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { qualityCodes } from "#workflows/evaluation/evaluator-scores.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { formatPoints } from "#workflows/points.ts";
import type { CriterionCode } from "#workflows/programme/grid/grid-criterion.ts";
import { findCriterion, scoringGrid } from "#workflows/programme/grid/scoring-grid.ts";

/** Roles that follow an evaluation from the inside. */
const INSIDE: readonly Role[] = ["caseOfficer", "evaluator", "manager"];

/**
 * The evaluation of a dossier as a reader may see it: nothing of it for who advises or signs, the
 * finished sheet for the company, the work in progress for the office, never a point of an
 * evaluator before all have handed in. Null when the dossier is not the reader's.
 */
export async function readEvaluation(read: ReadClient, reader: Reader, dossierId: string) {
  const dossier = await findDossier(read, reader, dossierId);
  if (!dossier) return null;
  const isInside = INSIDE.includes(reader.role);
  const [sheet, points, evaluators, handedIn] = await Promise.all([
    findScoreSheet(read, reader, dossierId),
    isInside ? listDocumentPoints(read, dossierId) : [],
    isInside ? listEvaluators(read, dossierId) : [],
    listHandedInEvaluations(read, reader, dossierId),
  ]);
  return {
    state: dossier.state,
    role: reader.role,
    isInside,
    sheet: sheet && toSheetView(sheet),
    documentPoints: points.map(toDocumentPointView),
    evaluators: evaluators.map((row, index) => toEvaluatorView(row, index, reader)),
    evaluatorsNeeded: EVALUATORS,
    judgements: qualityCodes.flatMap((code) =>
      handedIn.map(({ scores }, index) => {
        const given = toQualityScores(scores)[code];
        const evaluator = `Valutatore ${String(index + 1)}`;
        return {
          code,
          evaluator,
          points: formatPoints(given.points),
          motivation: given.motivation,
        };
      }),
    ),
  };
}

export type EvaluationView = NonNullable<Awaited<ReturnType<typeof readEvaluation>>>;

function toSheetView(sheet: NonNullable<Awaited<ReturnType<typeof findScoreSheet>>>) {
  return {
    total: formatPoints(sheet.totalHundredths),
    grid: formatPoints(sheet.gridHundredths),
    bonus: formatPoints(sheet.bonusHundredths),
    failures: JSON.parse(sheet.thresholdReasons) as string[],
    inputsHash: sheet.inputsHash,
    lines: scoringGrid.flatMap(({ code, title, max, mode }) => {
      const point = sheet.points.find(({ criterion }) => criterion === code);
      if (!point) return [];
      const { hundredths, explanation } = point;
      return [
        {
          code,
          title,
          mode,
          max: formatPoints(max),
          points: formatPoints(hundredths),
          explanation,
        },
      ];
    }),
  };
}

function toDocumentPointView(row: Awaited<ReturnType<typeof listDocumentPoints>>[number]) {
  const { title, max } = findCriterion(row.criterion as CriterionCode);
  return {
    code: row.criterion,
    title,
    max: formatPoints(max),
    proposed: formatPoints(row.proposedHundredths),
    confirmed: formatPoints(row.confirmedHundredths),
    evidence: row.evidence,
    motivation: row.motivation,
  };
}

/** An evaluator sees the other one only as somebody who has or has not handed in. */
function toEvaluatorView(
  row: Awaited<ReturnType<typeof listEvaluators>>[number],
  index: number,
  reader: Reader,
) {
  const isMine = row.evaluatorId === reader.userId;
  const named = isMine || reader.role !== "evaluator";
  return {
    name: named ? row.evaluatorName : `Valutatore ${String(index + 1)}`,
    isMine,
    declared: formatInstant(row.noConflictDeclaredAt),
    handedIn: row.handedInAt ? formatInstant(row.handedInAt) : null,
  };
}
