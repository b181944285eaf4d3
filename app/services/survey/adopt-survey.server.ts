import { findSurvey, markSurveyUsed } from "#app/data/survey/surveys.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { changeAnswers } from "#app/services/checkup/change-answers.server.ts";
import { readCheckup } from "#app/services/checkup/read-checkup.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { wordAnswers } from "#workflows/survey/survey-figures.ts";
import { takeOverSurvey } from "#workflows/survey/survey-to-checkup.ts";
import { nothingToTakeOver } from "./survey-refusals.ts";

/**
 * Takes what a closed survey tells over into the check-up, where the questions may be changed now.
 * What the survey cannot tell stays as the company has written it.
 */
export function adoptSurvey(act: Act, dossierId: string): Promise<Outcome<StateName>> {
  return performStep({
    act,
    dossierId,
    event: "checkup.useSurvey",
    prepare: async (tx, dossier) => {
      const survey = await findSurvey(tx, act.actor, dossierId);
      if (!survey?.result) return refused(nothingToTakeOver);
      const checkup = await readCheckup(tx, act.actor, dossier, act.questionnaires);
      const { answers, reopened, version } = checkup;
      const mayChange = (id: string) => reopened?.open.has(id) ?? true;
      const takeover = takeOverSurvey(survey.result, { answers, version, mayChange });
      if (Object.keys(takeover.set).length === 0) return refused(nothingToTakeOver);
      const changed = await changeAnswers(tx, { act, dossierId, checkup, ...takeover });
      if (!changed.ok) return changed;
      await markSurveyUsed(tx, dossierId, dayInRome(act.now));
      const reason = `Da indagine anonima, ${wordAnswers(survey.result)}`;
      return proceed({ reason, changes: changed.value });
    },
  });
}
