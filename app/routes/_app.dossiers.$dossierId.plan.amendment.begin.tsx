import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { beginAmendment } from "#app/services/plan/begin-amendment.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { amendmentReasonSchema } from "#workflows/plan/plan-amendment.ts";

export const meta: MetaFunction = () => [{ title: "Cambia il piano · Conciliazione In Pratica" }];

export const handle = { crumb: "Cambia il piano" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.amend");
  const outcome = await openPlanPage({ act, dossierId: requireParam(params, "dossierId") });
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, may, isAfterAward } = outcome.value;
  return { dossierId, isOpen: may.beginAmendment, isAfterAward };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.amend");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, amendmentReasonSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await beginAmendment({ act, dossierId, reason: form.value.reason });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/plan/amendment`);
}

export default function BeginAmendmentRoute() {
  const { dossierId, isOpen, isAfterAward } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/plan`, label: "Piano" };
  if (!isOpen && reply === undefined) return <ClosedAct title="Cambia il piano" backTo={back} />;
  return (
    <>
      <PageHeader
        title="Cambia il piano"
        lead="Si scrive una nuova versione accanto a quella approvata, che vale finché la nuova non lo è."
        backTo={back}
      />
      <p>
        {isAfterAward
          ? "Dopo la concessione la esaminano il consulente e poi l'ufficio. L'incentivo non può aumentare: se il piano costa di più, la differenza è a carico dell'impresa."
          : "La esamina il consulente. Dopo la presentazione della domanda il piano resta fermo fino alla concessione."}
      </p>
      <ValidatedForm
        schema={amendmentReasonSchema}
        reply={reply}
        submitLabel="Comincia la variazione"
      >
        <TextAreaField
          name="reason"
          label="Perché il piano cambia?"
          hint="Per esempio: una persona è andata via, il nido convenzionato ha chiuso, i tempi slittano."
          maxLength={2000}
          required
        />
      </ValidatedForm>
    </>
  );
}
