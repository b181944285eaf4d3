import { findCheckupResult } from "#app/data/checkup/checkup-results.server.ts";
import { findMedians } from "#app/data/checkup/programme-medians.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { headcountIn } from "#workflows/checkup/checkup-answers.ts";
import { drawCheckupResult, type CheckupResult } from "#workflows/checkup/checkup-result.ts";
import type { ProgrammeMedians } from "#workflows/checkup/programme-medians.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import { readCheckup } from "./read-checkup.server.ts";

type ResultPage = {
  result: CheckupResult | null;
  isValidated: boolean;
  /** Medians of the same version of the questionnaire; null while the firms are too few. */
  medians: ProgrammeMedians | null;
  /** How the figures come about shows the answers: only for who may see them. */
  mayExplain: boolean;
};

/**
 * The result of a check-up: the one fixed at validation for whoever reads the dossier; before
 * that, for the company and the consultant, the one of the answers so far.
 */
export async function readCheckupResult({
  act: { actor, database, questionnaires },
  dossierId,
}: {
  act: Act;
  dossierId: string;
}): Promise<ResultPage | null> {
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const mayExplain = seesSmallCounts(actor.role);
  const stored = await findCheckupResult(database.read, actor, dossierId);
  const nothing = { result: null, isValidated: false, medians: null, mayExplain };
  if (!stored && !mayExplain) return nothing;
  const medians = await findMedians(database.read, dossier.questionnaire);
  if (stored) return { result: stored, isValidated: true, medians, mayExplain };
  const { answers, version } = await readCheckup(database.read, actor, dossier, questionnaires);
  if (headcountIn(answers) === 0) return nothing;
  return { result: drawCheckupResult(answers, version), isValidated: false, medians, mayExplain };
}
