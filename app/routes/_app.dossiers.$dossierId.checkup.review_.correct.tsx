import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { CheckupQuestion } from "#app/components/checkup-question.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { correctAnswer } from "#app/services/checkup/correct-answer.server.ts";
import { readCorrection } from "#app/services/checkup/read-correction.server.ts";
import { correctionSchema, toCorrection } from "#workflows/checkup/correction-schema.ts";
import type { Question } from "#workflows/programme/questionnaire/question-types.ts";
import { findQuestion } from "#workflows/programme/questionnaire/questionnaire.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";

export const meta: MetaFunction = () => [{ title: "Correzione · Conciliazione In Pratica" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.correct");
  const dossierId = requireParam(params, "dossierId");
  const found = await readCorrection({ act, dossierId, questionId: readQuestionId(request) });
  if (!found) throw notFound();
  return found.page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.correct");
  const dossierId = requireParam(params, "dossierId");
  const found = await readCorrection({ act, dossierId, questionId: readQuestionId(request) });
  if (!found) throw notFound();
  const { page, question } = found;
  const form = await parseForm(request, correctionSchema(question, page.referenceDay));
  if (!form.ok) return data(form.reply, { status: 400 });
  const correction = toCorrection(question, form.value, page.referenceDay);
  const outcome = await correctAnswer({ act, dossierId, question, correction });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`${page.home}#${question.id}`);
}

export default function CorrectAnswerRoute() {
  const page = useLoaderData<typeof loader>();
  const question = findQuestion(page.questionId, questionnaires.find(page.questionnaire));
  return question ? <CorrectionForm question={question} /> : null;
}

function CorrectionForm({ question }: { question: Question }) {
  const { home, answers, referenceDay, values, version } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const schema = useMemo(() => correctionSchema(question, referenceDay), [question, referenceDay]);
  return (
    <>
      <PageHeader
        title={`Correggi la risposta ${question.id}`}
        lead="La storia della pratica conserva il dato di prima, quello nuovo, il motivo e chi lo ha corretto."
        backTo={{ href: home, label: "Revisione del check-up" }}
      />
      <ValidatedForm schema={schema} reply={reply} values={values} submitLabel="Correggi">
        <HiddenField name="version" value={String(version)} />
        <CheckupQuestion
          question={question}
          answers={answers}
          referenceDay={referenceDay}
          problems={[]}
          remarks={[]}
        />
        <TextAreaField
          name="reason"
          label="Perché lo correggi"
          rows={3}
          maxLength={1000}
          required
        />
      </ValidatedForm>
    </>
  );
}

/** The question named in the address. */
function readQuestionId(request: Request): string {
  return new URL(request.url).searchParams.get("question") ?? "";
}
