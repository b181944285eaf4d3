import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { CheckboxField } from "#app/components/checkbox-field.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { commitToAgreement } from "#app/services/agreement/commit-to-agreement.server.ts";
import { openAgreementPage } from "#app/services/agreement/open-agreement-page.server.ts";
import { commitmentSchema } from "#workflows/agreement/agreement-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Impegno ad aderire · Conciliazione In Pratica" },
];

export const handle = { crumb: "Impegno" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "agreement.commit");
  const outcome = await openAgreementPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, may } = outcome.value;
  return { isOpen: may.commit, dossierId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "agreement.commit");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, commitmentSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await commitToAgreement({ act, dossierId });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function CommitRoute() {
  const { isOpen, dossierId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/agreement`, label: "Accordo" };
  if (!isOpen && reply === undefined)
    return <ClosedAct title="Impegnati ad aderire più avanti" backTo={back} />;
  return (
    <>
      <PageHeader title="Impegnati ad aderire più avanti" backTo={back} />
      <Callout tone="warning" title="Un impegno vale 5 punti, e va mantenuto">
        La firma deve arrivare entro il termine che il bando fissa. Se non arriva, l&apos;incentivo
        decade. Potrai firmare da questa stessa pagina anche durante l&apos;istruttoria.
      </Callout>
      <ValidatedForm
        schema={commitmentSchema}
        reply={reply}
        submitLabel="Mi impegno e passo alla domanda"
      >
        <CheckboxField
          name="promised"
          label="L'impresa si impegna ad aderire all'Accordo Territoriale entro il termine del bando"
          required
        />
      </ValidatedForm>
    </>
  );
}
