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
import { observeNotice } from "#app/services/admissibility/observe-notice.server.ts";
import { openRoundForm } from "#app/services/admissibility/open-admissibility-page.server.ts";
import { roundAnswerSchema } from "#workflows/admissibility/round-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Presenta osservazioni · Conciliazione In Pratica" },
];

export const handle = { crumb: "Presenta osservazioni" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "admissibility.observe");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openRoundForm(act, { dossierId, event: "admissibility.observe" });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return { dossierId, ...outcome.value };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "admissibility.observe");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, roundAnswerSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await observeNotice({ act, dossierId, answer: form.value.answer });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/admissibility`);
}

export default function AdmissibilityObserveRoute() {
  const { dossierId, isOpen, round } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Presenta osservazioni"
        lead="Scrivi perché, secondo te, i motivi non ci sono. L'ufficio deve risponderti nella decisione."
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      />
      {round && <OfficeRound round={round} />}
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      >
        <ValidatedForm schema={roundAnswerSchema} reply={reply} submitLabel="Invia le osservazioni">
          <TextAreaField
            name="answer"
            label="Le tue osservazioni"
            hint="Almeno 10 caratteri. Dopo l'invio non si modifica più."
            rows={8}
            maxLength={4000}
            required
          />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
