import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { requireParam } from "#app/http/refuse.server.ts";
import { decideBonus } from "#app/services/bonus/decide-bonus.server.ts";
import { bonusRefusalSchema } from "#workflows/bonus/bonus-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Non concedere la premialità · Conciliazione In Pratica" },
];

export const handle = { crumb: "Diniego" };

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "bonus.refuse");
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "bonus.refuse");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, bonusRefusalSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const { decisionReason } = form.value;
  const verdict = { granted: false as const };
  const outcome = await decideBonus({ act, dossierId, verdict, decisionReason });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function RefuseBonusRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Non concedere la premialità"
        lead="La pratica si conclude senza premialità. L'incentivo già riconosciuto resta com'è."
        backTo={{ href: `/dossiers/${dossierId}/bonus`, label: "Premialità" }}
      />
      <InTurn
        event="bonus.refuse"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/bonus`, label: "Premialità" }}
      >
        <ValidatedForm
          schema={bonusRefusalSchema}
          reply={reply}
          submitLabel="Non concedere"
          tone="danger"
        >
          <TextAreaField
            name="decisionReason"
            label="Motivazione"
            hint="Almeno 30 caratteri: la legge l'impresa."
            maxLength={2000}
            required
          />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
