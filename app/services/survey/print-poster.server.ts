import { findDossier } from "#app/data/dossiers.server.ts";
import { findLetterhead } from "#app/data/organisations.server.ts";
import { findSurvey } from "#app/data/survey/surveys.server.ts";
import { printDocument } from "#app/documents/print-document.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { surveyPosterDocument } from "#templates/survey/survey-poster.ts";
import { seesSmallCounts } from "#workflows/checkup/small-counts.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { surveyQuestions } from "#workflows/survey/survey-questions.ts";
import { encodeLink, withoutScheme } from "./link-code.ts";
import { noOpenSurvey } from "./survey-refusals.ts";

type PosterOrder = {
  act: Act;
  dossierId: string;
  /** Address of the site, without a slash at the end. */
  site: string;
};

/**
 * The sheet for the notice board of an open survey, for the firm and its consultant. It holds no code
 * of anybody.
 */
export async function printPoster({ act, dossierId, site }: PosterOrder): Promise<Outcome<Buffer>> {
  if (!seesSmallCounts(act.actor.role)) return refused(dossierNotFound);
  const { read } = act.database;
  const dossier = await findDossier(read, act.actor, dossierId);
  if (!dossier) return refused(dossierNotFound);
  const survey = await findSurvey(read, act.actor, dossierId);
  if (survey?.state !== "open") return refused(noOpenSurvey);
  const issuedOn = dayInRome(act.now);
  const address = `${site}/survey`;
  const poster = surveyPosterDocument({
    letterhead: await findLetterhead(read, "province", issuedOn),
    issuedOn,
    companyName: dossier.company.name,
    address: withoutScheme(address),
    code: encodeLink(address),
    closesOn: survey.closesOn,
    questions: surveyQuestions.length,
  });
  return { ok: true, value: await printDocument(poster) };
}
