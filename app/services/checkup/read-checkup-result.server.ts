import {
  findCheckupResult,
  listProgrammeMaturity,
} from "#app/data/checkup/checkup-results.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { headcountIn } from "#workflows/checkup/checkup-answers.ts";
import { drawCheckupResult, type CheckupResult } from "#workflows/checkup/checkup-result.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import { readCheckup } from "./read-checkup.server.ts";

type ResultPage = { result: CheckupResult | null; isValidated: boolean };

/**
 * The result of a check-up: the one fixed at validation for whoever reads the dossier; before
 * that, for the company and the consultant, the one of the answers so far.
 */
export async function readCheckupResult({
  act: { actor, database },
  dossierId,
}: {
  act: Act;
  dossierId: string;
}): Promise<ResultPage | null> {
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const stored = await findCheckupResult(database.read, actor, dossierId);
  if (stored) return { result: stored, isValidated: true };
  if (!seesSmallCounts(actor.role)) return { result: null, isValidated: false };
  const { answers } = await readCheckup(database.read, actor, dossier);
  if (headcountIn(answers) === 0) return { result: null, isValidated: false };
  const maturities = await listProgrammeMaturity(database.read);
  return { result: drawCheckupResult(answers, maturities), isValidated: false };
}
