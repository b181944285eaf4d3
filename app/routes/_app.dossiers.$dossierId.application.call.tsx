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
import { PageHeader } from "#app/components/page-header.tsx";
import { RadioField } from "#app/components/radio-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { chooseCall } from "#app/services/application/choose-call.server.ts";
import { openApplicationPage } from "#app/services/application/open-application-page.server.ts";
import { callChoiceSchema } from "#workflows/application/call-choice-schema.ts";

export const meta: MetaFunction = () => [{ title: "Scelta del bando · Conciliazione In Pratica" }];

export const handle = { crumb: "Bando" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openApplicationPage(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { may, openCalls, callId } = outcome.value;
  return { dossierId, isOpen: may.save, openCalls, callId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, callChoiceSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await chooseCall({ act, dossierId, callId: form.value.callId });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/application`);
}

export default function ApplicationCallRoute() {
  const { dossierId, isOpen, openCalls, callId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Scegli il bando"
        lead="Ogni impresa può presentare una sola domanda per bando."
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      />
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      >
        {openCalls.length === 0 ? (
          <p>Oggi nessun bando è aperto. La pratica resta salvata: torna quando ne apre uno.</p>
        ) : (
          <ValidatedForm
            schema={callChoiceSchema}
            reply={reply}
            values={{ callId: callId ?? "" }}
            submitLabel="Partecipa a questo bando"
          >
            <RadioField name="callId" label="Bandi aperti" options={openCalls} required />
          </ValidatedForm>
        )}
      </WhileOpen>
    </>
  );
}
