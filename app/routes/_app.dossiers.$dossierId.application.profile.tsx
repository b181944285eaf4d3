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
import { CompanyProfileFields } from "#app/components/company-profile-fields.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openApplicationForm } from "#app/services/application/open-application-page.server.ts";
import { saveProfile } from "#app/services/application/save-profile.server.ts";
import { typeProfile } from "#workflows/application/application-form-values.ts";
import { companyProfileSchema } from "#workflows/application/company-profile-schema.ts";

export const meta: MetaFunction = () => [{ title: "Dati dell'impresa · Conciliazione In Pratica" }];

export const handle = { crumb: "Impresa" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openApplicationForm(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { input, answers } = outcome.value.file;
  return {
    dossierId,
    isOpen: outcome.value.isOpen,
    isNew: input.profile === null,
    values: typeProfile(input, answers),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, companyProfileSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await saveProfile({ act, dossierId, profile: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/application`);
}

export default function ApplicationProfileRoute() {
  const { dossierId, isOpen, isNew, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Dati dell'impresa"
        lead={
          isNew ? "Abbiamo già scritto ciò che hai detto nel check-up: controllalo." : undefined
        }
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      />
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      >
        <ValidatedForm schema={companyProfileSchema} reply={reply} values={values}>
          <CompanyProfileFields />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
