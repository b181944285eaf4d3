import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WhileOpen } from "#app/components/while-open.tsx";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { SizeExplanation } from "#app/components/application-overview.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PeriodFields } from "#app/components/period-fields.tsx";
import { RadioField } from "#app/components/radio-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openApplicationForm } from "#app/services/application/open-application-page.server.ts";
import { saveSize } from "#app/services/application/save-size.server.ts";
import { typeSize } from "#workflows/application/application-form-values.ts";
import { sizeSchema } from "#workflows/application/size-schema.ts";
import { smeClassLabels } from "#workflows/application/sme-class.ts";

export const meta: MetaFunction = () => [
  { title: "Dimensione dell'impresa · Conciliazione In Pratica" },
];

export const handle = { crumb: "Dimensione" };

const classOptions = [
  { value: "micro", label: "Micro", hint: "Meno di 10 ULA e fino a 2 milioni di euro." },
  { value: "small", label: "Piccola", hint: "Meno di 50 ULA e fino a 10 milioni di euro." },
  {
    value: "medium",
    label: "Media",
    hint: "Meno di 250 ULA, fatturato fino a 50 milioni o bilancio fino a 43 milioni di euro.",
  },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openApplicationForm(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { file, assessment } = outcome.value;
  return {
    dossierId,
    isOpen: outcome.value.isOpen,
    values: typeSize(file.input, file),
    sizeClass: assessment.size && {
      isSme: assessment.facts.companyIsSme,
      label: smeClassLabels[assessment.size.smeClass],
    },
    lines: assessment.size?.lines ?? [],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, sizeSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await saveSize({ act, dossierId, size: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/application`);
}

export default function ApplicationSizeRoute() {
  const { dossierId, isOpen, values, sizeClass, lines } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Dimensione dell'impresa"
        lead="Scrivi i dati della tua impresa da sola. Quelle collegate e associate le aggiungi a parte e le sommiamo noi."
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      />
      <SizeExplanation sizeClass={sizeClass} lines={lines} />
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      >
        <ValidatedForm schema={sizeSchema} reply={reply} values={values}>
          <HiddenField name="version" value={[values["version"] ?? ""].flat()[0] ?? ""} />
          <PeriodFields />
          <RadioField
            name="declaredClass"
            label="Quale dimensione dichiari?"
            hint="La confrontiamo con quella che risulta dai dati."
            options={classOptions}
            required
          />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
