import { findCheckupResult } from "#app/data/checkup/checkup-results.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { headcountIn } from "#workflows/checkup/checkup-answers.ts";
import type { CheckupIndices } from "#workflows/checkup/checkup-indices.ts";
import { explainFigures } from "#workflows/checkup/explain-figures.ts";
import type { ExplainedFigure, FigureKey } from "#workflows/checkup/explained-figure.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import type { Hundredths } from "#workflows/points.ts";
import { readCheckup } from "./read-checkup.server.ts";

export type FigurePage = {
  home: string;
  figure: ExplainedFigure;
  /** The value fixed at validation; undefined before it. */
  fixed: Hundredths | null | undefined;
  questionnaire: string;
};

/**
 * How one figure of a check-up comes about, from the answers and with the questionnaire they were
 * given to. It shows counts of people, so it is for the company and the consultant; null for others,
 * for strangers and while nobody has been counted.
 */
export async function readCheckupFigure({
  act: { actor, database, questionnaires },
  dossierId,
  key,
}: {
  act: Act;
  dossierId: string;
  key: FigureKey;
}): Promise<FigurePage | null> {
  if (!seesSmallCounts(actor.role)) return null;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const stored = await findCheckupResult(database.read, actor, dossierId);
  const { answers, version } = await readCheckup(database.read, actor, dossier, questionnaires);
  if (headcountIn(answers) === 0) return null;
  const figure = explainFigures(answers, version).find((one) => one.key === key);
  if (!figure) return null;
  return {
    home: `/dossiers/${dossierId}/checkup`,
    figure,
    fixed: stored ? fixedValue(stored.indices, key) : undefined,
    questionnaire: dossier.questionnaire,
  };
}

function fixedValue(indices: CheckupIndices, key: FigureKey): Hundredths | null {
  const { maturity, need, criticality, reliability, areas } = indices;
  const whole: Partial<Record<FigureKey, Hundredths | null>> = {
    IMC: maturity,
    IB: need,
    IK: criticality,
    AFF: reliability,
  };
  const fixed = whole[key];
  if (fixed !== undefined) return fixed;
  const ofArea = areas.find(({ area }) => area === key || `PR-${area}` === key);
  return (key.startsWith("PR-") ? ofArea?.priority : ofArea?.maturity) ?? null;
}
