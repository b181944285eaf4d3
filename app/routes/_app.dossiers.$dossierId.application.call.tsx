import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { Refused } from "#app/components/refused.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { chooseCall } from "#app/services/application/choose-call.server.ts";
import { callChoiceSchema } from "#workflows/application/call-choice-schema.ts";

export const handle = { crumb: "Bando" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requirePermission(request, "application.save");
  return redirect(`/dossiers/${requireParam(params, "dossierId")}/application`);
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

const nothingChosen = {
  what: "Non hai scelto un bando.",
  why: "Per partecipare serve un bando aperto.",
  remedy: "Torna alla domanda e scegline uno dall'elenco.",
};

/** Only reached when the choice was not accepted. */
export default function ApplicationCallRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Scelta del bando"
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      />
      <Refused refusal={reply?.refusal ?? nothingChosen} />
    </>
  );
}
