import { randomUUID } from "node:crypto";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { findAct } from "#app/auth/require-permission.server.ts";
import { currentInstant } from "#app/clock.server.ts";
import { CheckboxField } from "#app/components/checkbox-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { runtime } from "#app/runtime.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { registerCompany } from "#app/services/account/register-company.server.ts";
import { registerCompanySchema } from "#workflows/account/account-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Registra la tua impresa · Conciliazione In Pratica" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findAct(request)) throw redirect("/desk");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, registerCompanySchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const visit = { database: runtime().database, now: currentInstant(), newId: randomUUID };
  await registerCompany({ visit, registration: form.value });
  return redirect("/sign-in?registered");
}

export default function RegisterRoute() {
  const reply = useActionData<typeof action>();
  return (
    <div className="container-xxl">
      <PageHeader
        title="Registra la tua impresa"
        lead="Ti serve solo un indirizzo e-mail. I dati dell'impresa li chiediamo più avanti, quando servono."
      />
      <div className="panel">
        <ValidatedForm
          schema={registerCompanySchema}
          reply={reply}
          submitLabel="Registra l'impresa"
        >
          <TextField
            name="companyName"
            label="Nome dell'impresa"
            hint="Come compare nel registro delle imprese."
            autoComplete="organization"
            required
          />
          <TextField name="fullName" label="Il tuo nome e cognome" autoComplete="name" required />
          <TextField
            name="email"
            label="Indirizzo e-mail"
            hint="Con questo indirizzo accedi."
            type="email"
            inputMode="email"
            autoComplete="username"
            required
          />
          <TextField
            name="newPassword"
            label="Scegli una password"
            hint="Almeno 12 caratteri. Una frase che ricordi va benissimo."
            type="password"
            autoComplete="new-password"
            required
          />
          <TextField
            name="newPasswordAgain"
            label="Ripeti la password"
            type="password"
            autoComplete="new-password"
            required
          />
          <CheckboxField
            name="privacyRead"
            label={
              <>
                Ho letto <Link to="/privacy">come trattiamo i dati</Link>
              </>
            }
            required
          />
        </ValidatedForm>
      </div>
      <p>
        Hai già un account? <Link to="/sign-in">Accedi</Link>.
      </p>
    </div>
  );
}
