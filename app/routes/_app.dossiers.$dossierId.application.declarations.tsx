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
import { LargestAmount } from "#app/components/application-overview.tsx";
import { ApplicationRequestFields } from "#app/components/application-request-fields.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openApplicationForm } from "#app/services/application/open-application-page.server.ts";
import { saveDeclarations } from "#app/services/application/save-declarations.server.ts";
import { typeDeclarations } from "#workflows/application/application-form-values.ts";
import { declarationsSchema } from "#workflows/application/declarations-schema.ts";
import { formatEuro } from "#workflows/money.ts";

export const meta: MetaFunction = () => [
  { title: "Richiesta e dichiarazioni · Conciliazione In Pratica" },
];

export const handle = { crumb: "Richiesta e dichiarazioni" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openApplicationForm(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { file, assessment } = outcome.value;
  const { largestAmount } = assessment;
  return {
    dossierId,
    isOpen: outcome.value.isOpen,
    version: String(file.version),
    values: typeDeclarations(file.input, file.version),
    largest: largestAmount && {
      amount: formatEuro(largestAmount.cents),
      limits: largestAmount.limits.map(({ cents, text }) => [text, formatEuro(cents)] as const),
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, declarationsSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await saveDeclarations({ act, dossierId, declared: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/application`);
}

export default function ApplicationDeclarationsRoute() {
  const { dossierId, isOpen, version, values, largest } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Richiesta e dichiarazioni"
        lead="Puoi salvare anche a metà: prima di presentare la domanda ti diciamo che cosa manca."
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      />
      <LargestAmount largest={largest} />
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      >
        <ValidatedForm schema={declarationsSchema} reply={reply} values={values}>
          <HiddenField name="version" value={version} />
          <ApplicationRequestFields />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
