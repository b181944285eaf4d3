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
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { VersionOffer } from "#app/components/version-offer.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { adoptQuestionnaire } from "#app/services/checkup/adopt-questionnaire.server.ts";
import { readVersionOffer } from "#app/services/checkup/read-version-offer.server.ts";
import { adoptionSchema } from "#workflows/checkup/adoption-schema.ts";

export const handle = { crumb: "Versione del questionario" };

export const meta: MetaFunction = () => [
  { title: "Versione del questionario · Conciliazione In Pratica" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.adoptVersion");
  const page = await readVersionOffer({ act, dossierId: requireParam(params, "dossierId") });
  if (!page) throw notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.adoptVersion");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, adoptionSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await adoptQuestionnaire({ act, dossierId, to: form.value.to });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/checkup`);
}

export default function QuestionnaireVersionRoute() {
  const { home, from, offer } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Versione del questionario"
        lead={`Il tuo check-up usa la versione ${from}.`}
        backTo={{ href: home, label: "Check-up" }}
      />
      {offer === null ? (
        <p className="empty-state">
          Non c&apos;è una versione più recente da prendere. Un check-up consegnato resta sulla
          versione con cui è stato compilato.
        </p>
      ) : (
        <>
          <VersionOffer offer={offer} />
          <ValidatedForm
            schema={adoptionSchema}
            reply={reply}
            submitLabel={`Passa alla versione ${offer.to}`}
          >
            <HiddenField name="to" value={offer.to} />
          </ValidatedForm>
        </>
      )}
    </>
  );
}
