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
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { findAccount } from "#app/data/account-registry.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { resetPassword } from "#app/services/account/reset-password.server.ts";
import { accountNotFound } from "#app/services/account/switch-account.server.ts";
import { resetPasswordSchema } from "#workflows/account/account-schemas.ts";

export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";

export const meta: MetaFunction = () => [{ title: "Nuova password · Conciliazione In Pratica" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { database } = await requirePermission(request, "account.resetPassword");
  const account = await findAccount(database.read, requireParam(params, "userId"));
  if (!account) throw refuse(accountNotFound);
  return { fullName: account.fullName, email: account.email };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "account.resetPassword");
  const userId = requireParam(params, "userId");
  const form = await parseForm(request, resetPasswordSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const { newPassword } = form.value;
  const outcome = await resetPassword({ act, userId, newPassword });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect("/accounts");
}

export default function ResetPasswordRoute() {
  const { fullName, email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Nuova password per ${fullName}`}
        lead={`Account ${email}. I suoi accessi aperti si chiudono.`}
        backTo={{ href: "/accounts", label: "Account" }}
      />
      <div className="panel">
        <ValidatedForm schema={resetPasswordSchema} reply={reply} submitLabel="Salva la password">
          <TextField
            name="newPassword"
            label="Password nuova"
            hint="Almeno 12 caratteri. Falla avere alla persona di persona o per telefono."
            type="password"
            autoComplete="new-password"
            required
          />
        </ValidatedForm>
      </div>
    </>
  );
}
