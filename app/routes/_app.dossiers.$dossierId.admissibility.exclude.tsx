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
import { OfficeRound } from "#app/components/office-round.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { excludeApplication } from "#app/services/admissibility/exclude-application.server.ts";
import { openAdmissibilityPage } from "#app/services/admissibility/open-admissibility-page.server.ts";
import { exclusionSchema } from "#workflows/admissibility/round-schemas.ts";

export const meta: MetaFunction = () => [{ title: "Esclusione · Conciliazione In Pratica" }];

export const handle = { crumb: "Esclusione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "admissibility.exclude");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openAdmissibilityPage(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  return { dossierId, isOpen: outcome.value.may.exclude, rounds: outcome.value.rounds };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "admissibility.exclude");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, exclusionSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await excludeApplication({ act, dossierId, exclusion: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/admissibility`);
}

export default function AdmissibilityExcludeRoute() {
  const { dossierId, isOpen, rounds } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Escludi la domanda"
        lead="L'esclusione chiude la pratica e non si può annullare. L'impresa riceve i motivi."
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      />
      {rounds.map((round) => (
        <OfficeRound key={round.id} round={round} />
      ))}
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      >
        <ValidatedForm
          schema={exclusionSchema}
          reply={reply}
          submitLabel="Escludi la domanda"
          tone="danger"
        >
          <TextAreaField
            name="reason"
            label="I motivi dell'esclusione"
            hint="Almeno 30 caratteri."
            rows={6}
            maxLength={4000}
            required
          />
          <TextAreaField
            name="replyToObservations"
            label="Risposta alle osservazioni"
            hint="Obbligatoria se l'impresa ha presentato osservazioni: spiega perché non bastano."
            rows={6}
            maxLength={4000}
          />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
