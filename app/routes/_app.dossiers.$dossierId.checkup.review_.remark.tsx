import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { FORM_KEY, readFormKey } from "#app/forms/form-key.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { alreadyAdded } from "#app/services/posted-row.server.ts";
import { addRemark } from "#app/services/checkup/add-remark.server.ts";
import { remarkSchema } from "#workflows/checkup/remark-schema.ts";
import { questions } from "#workflows/programme/questionnaire/questionnaire.ts";

export const meta: MetaFunction = () => [{ title: "Osservazione · Conciliazione In Pratica" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.remark");
  const dossierId = requireParam(params, "dossierId");
  const question = new URL(request.url).searchParams.get("question") ?? "";
  return { home: `/dossiers/${dossierId}/checkup/review`, question, formKey: act.newId() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.remark");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, remarkSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const formKey = readFormKey(form.values);
  const outcome = await addRemark({ act, dossierId, remark: form.value, formKey });
  if (!outcome.ok && outcome.refusal !== alreadyAdded)
    return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/checkup/review#${form.value.questionId}`);
}

export default function CheckupRemarkRoute() {
  const { home, question, formKey } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Osservazione su una domanda"
        backTo={{ href: home, label: "Revisione del check-up" }}
      />
      <ValidatedForm
        schema={remarkSchema}
        reply={reply}
        values={{ questionId: question }}
        submitLabel="Aggiungi"
      >
        <HiddenField name={FORM_KEY} value={formKey} />
        <SelectField
          name="questionId"
          label="Domanda"
          options={questions.map(({ id, text }) => ({ value: id, label: `${id} · ${text}` }))}
          required
        />
        <TextAreaField
          name="remark"
          label="Che cosa va chiarito o corretto"
          hint="L'impresa lo legge accanto alla domanda."
          maxLength={1000}
          required
        />
      </ValidatedForm>
    </>
  );
}
