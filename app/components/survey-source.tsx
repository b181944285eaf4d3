import { createContext, useContext } from "react";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { SurveyResult } from "#workflows/survey/survey-figures.ts";
import type { Questionnaire } from "#workflows/programme/questionnaire/question-types.ts";
import { listSurveySources } from "#workflows/survey/survey-to-checkup.ts";

/** A closed survey that a check-up has taken over, and the questionnaire it is filled with. */
type UsedSurvey = { result: SurveyResult; closedOn: string; version: Questionnaire };

/** The survey whose figures stand in the answers shown below; null where there is none. */
export const UsedSurveyContext = createContext<UsedSurvey | null>(null);

type SurveySourceProps = { questionId: string; answers: CheckupAnswers };

/** Beside an answer: that it comes from the survey, as long as it says what the survey found. */
export function SurveySource({ questionId, answers }: SurveySourceProps) {
  const survey = useContext(UsedSurveyContext);
  if (survey === null) return null;
  const source = listSurveySources(survey, answers, survey.version)[questionId];
  return source === undefined ? null : <p className="survey-source">{source}</p>;
}

/** The same in words already, by question, for pages on which nothing is typed into the answers. */
export const AnswerSourcesContext = createContext<Readonly<Record<string, string>>>({});

/** As {@link SurveySource}, where the words came with the page. */
export function AnswerSource({ questionId }: { questionId: string }) {
  const source = useContext(AnswerSourcesContext)[questionId];
  return source === undefined ? null : <p className="survey-source">{source}</p>;
}
