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
import { answerClarification } from "#app/services/admissibility/answer-clarification.server.ts";
import { openRoundForm } from "#app/services/admissibility/open-admissibility-page.server.ts";
import { roundAnswerSchema } from "#workflows/admissibility/round-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Rispondi alla richiesta · Conciliazione In Pratica" },
];

export const handle = { crumb: "Rispondi alla richiesta" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "admissibility.answerClarification");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openRoundForm(act, {
    dossierId,
    event: "admissibility.answerClarification",
  });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return { dossierId, ...outcome.value };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "admissibility.answerClarification");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, roundAnswerSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await answerClarification({ act, dossierId, answer: form.value.answer });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/admissibility`);
}

export default function AdmissibilityAnswerRoute() {
  const { dossierId, isOpen, round } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Rispondi alla richiesta"
        lead="Scrivi i chiarimenti e indica i documenti. Rispondi una volta sola, entro il termine."
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      />
      {round && <OfficeRound round={round} />}
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      >
        <ValidatedForm schema={roundAnswerSchema} reply={reply} submitLabel="Invia la risposta">
          <TextAreaField
            name="answer"
            label="La tua risposta"
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
