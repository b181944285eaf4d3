import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { BonusRequestForm } from "#app/components/bonus-request-form.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { requestBonus } from "#app/services/bonus/request-bonus.server.ts";
import { viewBonus } from "#app/services/bonus/view-bonus.server.ts";
import { bonusRequestSchema } from "#workflows/bonus/bonus-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Chiedi la premialità · Conciliazione In Pratica" },
];

export const handle = { crumb: "Richiesta" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "bonus.request");
  const view = await viewBonus(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/bonus`;
  const { measures, coveredHeads } = view.details;
  return { home, measures, coveredHeads };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "bonus.request");
  const dossierId = requireParam(params, "dossierId");
  const view = await viewBonus(act, dossierId);
  if (!view?.details) throw notFound();
  const schema = bonusRequestSchema(view.details.measures.map(({ id }) => id));
  const form = await parseForm(request, schema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await requestBonus({ act, dossierId, request: form.value });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/bonus`);
}

export default function RequestBonusRoute() {
  const { home, ...form } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Chiedi la premialità"
        lead="Serve un atto scritto che tenga in vita le misure per almeno due anni. Se le lasci prima, restituisci la parte dei mesi mancanti."
        backTo={{ href: home, label: "Premialità" }}
      />
      <InTurn event="bonus.request" reply={reply} backTo={{ href: home, label: "Premialità" }}>
        <BonusRequestForm {...form} reply={reply} />
      </InTurn>
    </>
  );
}
