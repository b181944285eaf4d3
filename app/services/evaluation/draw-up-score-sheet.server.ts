import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { listDocumentPoints } from "#app/data/evaluation/evaluations.server.ts";
import { countAdmitted, findCostReference } from "#app/data/evaluation/admitted-costs.server.ts";
import { findGridCase } from "#app/data/evaluation/grid-inputs.server.ts";
import { createScoreSheet } from "#app/data/evaluation/score-sheets.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import type { Act } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import type { ScoreSheetData } from "#templates/evaluation/score-sheet.ts";
import { qualityCodes, type QualityPoints } from "#workflows/evaluation/evaluator-scores.ts";
import type { QualityScores } from "#workflows/evaluation/evaluator-scores.ts";
import { freezeSheet } from "#workflows/evaluation/frozen-sheet.ts";
import type { CriterionScore } from "#workflows/evaluation/grid-inputs.ts";
import { computeScoreSheet, type ComputedSheet } from "#workflows/evaluation/score-sheet.ts";
import type { CriterionCode } from "#workflows/programme/grid/grid-criterion.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";

export type SheetRequest = {
  act: Act;
  dossier: DossierForStep;
  quality: QualityPoints;
  qualityExplanation: string;
  /** Judgements to print, one for each voice: the two evaluators, or the joint session too. */
  voices: readonly { name: string; scores: QualityScores }[];
  jointMinutes: string;
  sources: SheetSources;
};

/** The rows a sheet is computed from. */
export type SheetSources = Awaited<ReturnType<typeof gatherSheetSources>>;

/** Reads all a sheet is computed from at once. */
export async function gatherSheetSources(tx: Transaction, dossierId: string) {
  const [gridCase, documentPoints, admitted] = await Promise.all([
    findGridCase(tx, dossierId),
    listDocumentPoints(tx, dossierId),
    countAdmitted(tx),
  ]);
  return { gridCase, documentPoints, admitted };
}

/**
 * Computes the whole sheet of an application, stores it with the inputs it came from and returns
 * what the document says. @throws Error when the dossier belongs to no call.
 */
export async function drawUpScoreSheet(
  tx: Transaction,
  request: SheetRequest,
): Promise<{ sheet: ComputedSheet; document: ScoreSheetData }> {
  const { act, dossier, quality, qualityExplanation } = request;
  if (!dossier.call) throw new Error(`Dossier ${dossier.code} belongs to no call`);
  const rules = ruleSets[dossier.call.ruleSet as RuleSetId];
  const { gridCase, documentPoints, admitted } = request.sources;
  const medianFrom = rules.medianFromApplications.value;
  const reference = await findCostReference(tx, dossier.call, medianFrom, admitted);
  const confirmed = toScores(documentPoints);
  const scored = { ...gridCase, reference, confirmed, quality, qualityExplanation };
  const sheet = computeScoreSheet({ ...scored, rules });
  const inputs = canonicalJson(freezeSheet(scored));
  const inputsHash = sha256(inputs);
  await createScoreSheet(tx, { dossierId: dossier.id, sheet, inputs, inputsHash, at: act.now });
  const context = await documentContext(tx, { act, dossier, issuer: "province" });
  const callTitle = dossier.call.title;
  return { sheet, document: { ...context, callTitle, inputsHash, ...tellSheet(sheet, request) } };
}

function toScores(rows: Awaited<ReturnType<typeof listDocumentPoints>>): CriterionScore[] {
  return rows.map((row) => ({
    code: row.criterion as CriterionCode,
    points: row.confirmedHundredths,
    explanation:
      row.motivation === "" ? row.evidence : `${row.evidence} Rettifica: ${row.motivation}`,
  }));
}

function tellSheet(sheet: ComputedSheet, { voices, jointMinutes }: SheetRequest) {
  return {
    lines: sheet.lines.map(({ max, points, ...line }) => ({
      ...line,
      maxHundredths: max,
      hundredths: points,
    })),
    gridHundredths: sheet.gridTotal,
    bonus: sheet.bonus.map(({ label, points }) => ({ label, hundredths: points })),
    totalHundredths: sheet.total,
    failures: sheet.failures,
    jointMinutes,
    judgements: qualityCodes.flatMap((code) =>
      voices.map(({ name, scores }) => ({
        evaluator: name,
        code,
        hundredths: scores[code].points,
        motivation: scores[code].motivation,
      })),
    ),
  };
}
