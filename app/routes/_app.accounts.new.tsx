import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { listStaffOrganisations } from "#app/data/account-registry.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { statusOf } from "#app/http/refuse.server.ts";
import { createAccount } from "#app/services/account/create-account.server.ts";
import { createAccountSchema } from "#workflows/account/account-schemas.ts";
import { staffRoles } from "#workflows/account/staff-roles.ts";
import { roleLabels } from "#workflows/dossier/role-labels.ts";

export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";

export const meta: MetaFunction = () => [{ title: "Crea un account · Conciliazione In Pratica" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { database } = await requirePermission(request, "account.create");
  return { organisations: await listStaffOrganisations(database.read) };
}

export async function action({ request }: ActionFunctionArgs) {
  const act = await requirePermission(request, "account.create");
  const form = await parseForm(request, createAccountSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await createAccount({ act, account: form.value });
  if (outcome.ok) return redirect("/accounts");
  const { fullName, email, role, organisationId } = form.value;
  const values = { fullName, email, role, organisationId };
  const { refusal } = outcome;
  return data({ errors: {}, values, refusal }, { status: statusOf(refusal) });
}

const roleOptions = staffRoles.map((role) => ({ value: role, label: roleLabels[role] }));

export default function NewAccountRoute() {
  const { organisations } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Crea un account" backTo={{ href: "/accounts", label: "Account" }} />
      <div className="panel">
        <ValidatedForm schema={createAccountSchema} reply={reply} submitLabel="Crea l'account">
          <TextField name="fullName" label="Nome e cognome" required />
          <TextField
            name="email"
            label="Indirizzo e-mail"
            type="email"
            inputMode="email"
            required
          />
          <SelectField
            name="role"
            label="Ruolo"
            hint="Una persona ha un solo ruolo: chi valuta non paga, chi paga non approva."
            options={roleOptions}
            required
          />
          <SelectField
            name="organisationId"
            label="Ente"
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <TextField
            name="newPassword"
            label="Prima password"
            hint="Almeno 12 caratteri. Falla avere alla persona di persona o per telefono: la cambierà dal profilo."
            type="password"
            autoComplete="new-password"
            required
          />
        </ValidatedForm>
      </div>
    </>
  );
}
