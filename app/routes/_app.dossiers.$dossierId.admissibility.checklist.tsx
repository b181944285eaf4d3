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
import { ChecklistFields } from "#app/components/checklist-fields.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openChecklistForm } from "#app/services/admissibility/open-admissibility-page.server.ts";
import { saveChecklist } from "#app/services/admissibility/save-checklist.server.ts";
import {
  checklistSchema,
  readFindings,
  typeFindings,
} from "#workflows/admissibility/checklist-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Lista dei controlli · Conciliazione In Pratica" },
];

export const handle = { crumb: "Lista dei controlli" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "admissibility.check");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openChecklistForm(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { isOpen, findings, evidence } = outcome.value;
  return { dossierId, isOpen, evidence, values: typeFindings(findings, evidence) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "admissibility.check");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, checklistSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await saveChecklist({ act, dossierId, findings: readFindings(form.value) });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/admissibility`);
}

export default function AdmissibilityChecklistRoute() {
  const { dossierId, isOpen, evidence, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Lista dei controlli"
        lead="Dove i dati bastano l'esito è già proposto: confermalo o cambialo. Puoi salvare anche a metà."
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      />
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      >
        <ValidatedForm
          schema={checklistSchema}
          reply={reply}
          values={values}
          submitLabel="Salva i controlli"
        >
          <ChecklistFields evidence={evidence} />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
