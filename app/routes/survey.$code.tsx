import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { currentInstant } from "#app/clock.server.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { SurveyForm } from "#app/components/survey-form.tsx";
import { SurveyNotFound } from "#app/components/survey-not-found.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { runtime } from "#app/runtime.server.ts";
import { answerSurvey } from "#app/services/survey/answer-survey.server.ts";
import { findSurveyForm } from "#app/services/survey/find-survey-form.server.ts";
import { surveyTakesNoAnswer } from "#app/services/survey/survey-refusals.ts";
import { untilDay } from "#workflows/italian-dates.ts";
import { surveyAnswerSchema } from "#workflows/survey/survey-answer-schema.ts";
import { readCode } from "#workflows/survey/survey-code.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const code = readCode(params["code"] ?? "");
  const visit = { database: runtime().database, now: currentInstant() };
  const survey = code === null ? null : await findSurveyForm({ ...visit, code });
  return data(survey, { status: survey ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await parseForm(request, surveyAnswerSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const code = readCode(params["code"] ?? "");
  const visit = { database: runtime().database, now: currentInstant() };
  const isTaken = code !== null && (await answerSurvey({ ...visit, code, answer: form.value }));
  return isTaken ? redirect("/survey/thanks") : refusedForm(surveyTakesNoAnswer, form.values);
}

export default function SurveyRoute() {
  const survey = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!survey) return <SurveyNotFound />;
  return (
    <>
      <PageHeader
        title="Lavoro e famiglia: di che cosa hai bisogno?"
        lead={`Indagine anonima tra il personale di ${survey.companyName}. Si risponde fino ${untilDay(survey.closesOn)}.`}
      />
      <SurveyForm reply={reply} />
    </>
  );
}
