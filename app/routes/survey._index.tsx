import { data, redirect, type ActionFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { surveyCodeSchema } from "#workflows/survey/survey-code-schema.ts";

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, surveyCodeSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  return redirect(`/survey/${form.value.code}`);
}

export default function SurveyCodeRoute() {
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Indagine anonima tra il personale"
        lead="Scrivi il codice del tuo foglietto. Non serve altro: né nome, né account."
      />
      <div className="panel">
        <ValidatedForm schema={surveyCodeSchema} reply={reply} submitLabel="Vai alle domande">
          <TextField
            name="code"
            label="Codice"
            hint="Ventotto tra lettere e cifre, in sette gruppi. Maiuscole, spazi e trattini non contano."
            autoComplete="off"
            required
          />
        </ValidatedForm>
      </div>
    </>
  );
}
