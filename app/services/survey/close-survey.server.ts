import { lockSurvey } from "#app/data/survey/survey-answers.server.ts";
import { findSurvey, readUrn, saveClosedSurvey } from "#app/data/survey/surveys.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { keepTexts, tellResult, wordAnswers } from "#workflows/survey/survey-figures.ts";
import { noOpenSurvey } from "./survey-refusals.ts";

/**
 * Closes a survey for good. What it may tell is fixed in this moment and the sums are thrown away,
 * so that there never are two moments to compare. The history says how many answered, from five on.
 */
export function closeSurvey(act: Act, dossierId: string): Promise<Outcome<StateName>> {
  return performStep({
    act,
    dossierId,
    event: "checkup.closeSurvey",
    prepare: async (tx) => {
      await lockSurvey(tx, dossierId);
      const survey = await findSurvey(tx, act.actor, dossierId);
      if (survey?.state !== "open") return refused(noOpenSurvey);
      const { tallies, answers, texts } = await readUrn(tx, dossierId);
      const result = tellResult(tallies, answers);
      const day = dayInRome(act.now);
      await saveClosedSurvey(tx, { dossierId, day, result, texts: keepTexts(texts) });
      return proceed({ reason: wordAnswers(result) });
    },
  });
}
