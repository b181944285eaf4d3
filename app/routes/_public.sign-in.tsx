import { randomUUID } from "node:crypto";
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { nextAddress } from "#app/auth/next-address.server.ts";
import { findAct } from "#app/auth/require-permission.server.ts";
import { sessionCookieHeader } from "#app/auth/session-cookie.server.ts";
import { currentInstant } from "#app/clock.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { DemoSignIns } from "#app/components/demo-sign-ins.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { runtime } from "#app/runtime.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { listDemoSignIns } from "#app/services/account/list-demo-sign-ins.server.ts";
import { signIn } from "#app/services/account/sign-in.server.ts";
import { signInSchema } from "#workflows/account/account-schemas.ts";

export const meta: MetaFunction = () => [{ title: "Accedi · Conciliazione In Pratica" }];

export async function loader({ request }: LoaderFunctionArgs) {
  if (await findAct(request)) throw redirect("/desk");
  const search = new URL(request.url).searchParams;
  const { database, secureCookies } = runtime();
  return {
    isRegistered: search.has("registered"),
    isSentHere: search.has("next"),
    isUnsaved: search.has("unsaved"),
    demo: await listDemoSignIns(database, secureCookies),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, signInSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await signIn({
    ...form.value,
    database: runtime().database,
    now: currentInstant(),
    newId: randomUUID,
    address: context.clientAddress,
    userAgent: request.headers.get("User-Agent") ?? "",
  });
  const values = { email: form.value.email };
  if (!outcome.ok && outcome.reason === "too-many-attempts")
    return data({ errors: {}, values, refusal: tooManyAttempts }, { status: 429 });
  if (!outcome.ok) return data({ errors: {}, values, refusal: wrongCredentials }, { status: 400 });
  return redirect(nextAddress(request), {
    headers: { "Set-Cookie": await sessionCookieHeader(outcome.token, outcome.expiresAt) },
  });
}

const wrongCredentials = {
  what: "Non ti abbiamo riconosciuto.",
  why: "L'indirizzo e-mail e la password non vanno insieme.",
  remedy: "Controlla di averli scritti giusti, maiuscole comprese, e riprova.",
};

const tooManyAttempts = {
  what: "Per sicurezza ci siamo fermati.",
  why: "Ci sono stati troppi tentativi non riusciti.",
  remedy: "Aspetta un quarto d'ora e riprova.",
};

export default function SignInRoute() {
  const { isRegistered, isSentHere, isUnsaved, demo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <div className="container-xxl">
      <div className="sign-in-page">
        <PageHeader title="Accedi" />
        {isRegistered && reply === undefined && (
          <Callout tone="success" title="Registrazione ricevuta">
            Se l&apos;indirizzo non aveva già un account, il tuo è pronto: accedi con la password
            che hai scelto.
          </Callout>
        )}
        {isUnsaved && (
          <Callout
            tone="warning"
            title="La sessione era finita: l'ultimo invio non è stato salvato"
          >
            Accedi e torni alla stessa pagina, con ciò che avevi salvato prima. Quello che hai
            scritto dopo va inviato di nuovo: con «Indietro» del browser spesso lo ritrovi.
          </Callout>
        )}
        {isSentHere && !isUnsaved && reply === undefined && (
          <Callout tone="note" title="Per vedere questa pagina devi accedere">
            Dopo torni dov&apos;eri.
          </Callout>
        )}
        <div className="panel">
          <ValidatedForm schema={signInSchema} reply={reply} submitLabel="Accedi">
            <TextField
              name="email"
              label="Indirizzo e-mail"
              type="email"
              inputMode="email"
              autoComplete="username"
              required
            />
            <TextField
              name="password"
              label="Password"
              type="password"
              autoComplete="current-password"
              required
            />
          </ValidatedForm>
        </div>
        <p>
          La tua impresa non è ancora registrata? <Link to="/register">Registrala</Link>: bastano
          due minuti. Se lavori per un ente del programma, l&apos;account te lo crea chi amministra.
        </p>
        {demo !== null && <DemoSignIns demo={demo} />}
      </div>
    </div>
  );
}
