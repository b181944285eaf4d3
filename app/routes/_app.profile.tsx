import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireAct } from "#app/auth/require-permission.server.ts";
import { readSessionToken } from "#app/auth/session-cookie.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { listOpenSessions } from "#app/data/account-registry.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { changeOwnPassword } from "#app/services/account/change-own-password.server.ts";
import { changePasswordSchema } from "#workflows/account/account-schemas.ts";
import { nameBrowser } from "#workflows/account/name-browser.ts";
import { formatInstant } from "#workflows/italian-dates.ts";

export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";

export const meta: MetaFunction = () => [{ title: "Profilo · Conciliazione In Pratica" }];

export const handle = { crumb: "Profilo" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, database, now } = await requireAct(request);
  const current = sha256((await readSessionToken(request)) ?? "");
  const sessions = await listOpenSessions(database.read, actor.userId, now);
  return {
    isChanged: new URL(request.url).searchParams.has("changed"),
    sessions: sessions.map(({ tokenHash, createdAt, userAgent }) => ({
      tokenHash,
      browser: nameBrowser(userAgent),
      since: formatInstant(createdAt),
      isCurrent: tokenHash === current,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const act = await requireAct(request);
  const form = await parseForm(request, changePasswordSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const session = sha256((await readSessionToken(request)) ?? "");
  if (await changeOwnPassword({ act, change: form.value, session }))
    return redirect("/profile?changed");
  return data({ errors: { password: "Non è la tua password di adesso." } }, { status: 400 });
}

export default function ProfileRoute() {
  const { sessions, isChanged } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader title="Profilo" />
      {isChanged && (
        <Callout tone="success" title="Password cambiata">
          Gli altri accessi aperti sono stati chiusi.
        </Callout>
      )}
      <div className="panel">
        <h2>Cambia la password</h2>
        <ValidatedForm schema={changePasswordSchema} reply={reply} submitLabel="Cambia la password">
          <TextField
            name="password"
            label="Password di adesso"
            type="password"
            autoComplete="current-password"
            required
          />
          <TextField
            name="newPassword"
            label="Password nuova"
            hint="Almeno 12 caratteri. Una frase che ricordi va benissimo."
            type="password"
            autoComplete="new-password"
            required
          />
          <TextField
            name="newPasswordAgain"
            label="Ripeti la password nuova"
            type="password"
            autoComplete="new-password"
            required
          />
        </ValidatedForm>
      </div>
      <h2>Accessi aperti</h2>
      <p>Se non ne riconosci uno, chiudilo e cambia la password.</p>
      <DataTable
        caption="Accessi aperti"
        hideCaption
        columns={["Da dove", "Dal", { title: "Azioni", align: "right" }]}
        rows={sessions.map((session) => [
          session.browser,
          session.since,
          session.isCurrent ? (
            "È quello che stai usando"
          ) : (
            <PostButton
              key={session.tokenHash}
              action="/profile/close-session"
              label="Chiudi"
              tone="secondary"
              small
              hidden={{ session: session.tokenHash }}
            />
          ),
        ])}
      />
    </>
  );
}
