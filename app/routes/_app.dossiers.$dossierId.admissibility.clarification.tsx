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
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openAdmissibilityPage } from "#app/services/admissibility/open-admissibility-page.server.ts";
import { requestClarification } from "#app/services/admissibility/request-clarification.server.ts";
import { clarificationRequestSchema } from "#workflows/admissibility/round-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Richiesta di integrazioni · Conciliazione In Pratica" },
];

export const handle = { crumb: "Richiesta di integrazioni" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "admissibility.requestClarification");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openAdmissibilityPage(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  return { dossierId, isOpen: outcome.value.may.requestClarification };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "admissibility.requestClarification");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, clarificationRequestSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await requestClarification({ act, dossierId, ...form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/admissibility`);
}

export default function AdmissibilityClarificationRoute() {
  const { dossierId, isOpen } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Chiedi integrazioni"
        lead="L'impresa riceve la richiesta con il termine per rispondere, calcolato e spiegato."
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      />
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      >
        <ValidatedForm
          schema={clarificationRequestSchema}
          reply={reply}
          submitLabel="Manda la richiesta"
        >
          <TextAreaField
            name="request"
            label="Che cosa chiedi"
            hint="Documenti, chiarimenti, correzioni. Non può cambiare ciò che dà punti al piano. Almeno 30 caratteri."
            rows={6}
            maxLength={4000}
            required
          />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
