import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { BonusGrantForm } from "#app/components/bonus-grant-form.tsx";
import { BonusOverview } from "#app/components/bonus-overview.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { decideBonus } from "#app/services/bonus/decide-bonus.server.ts";
import { viewBonus } from "#app/services/bonus/view-bonus.server.ts";
import { bonusGrantSchema } from "#workflows/bonus/bonus-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Concedi la premialità · Conciliazione In Pratica" },
];

export const handle = { crumb: "Concessione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "bonus.grant");
  const view = await viewBonus(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/bonus`;
  return { home, details: view.details };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "bonus.grant");
  const dossierId = requireParam(params, "dossierId");
  const view = await viewBonus(act, dossierId);
  if (!view?.details) throw notFound();
  const form = await parseForm(request, bonusGrantSchema(view.details.ceilingCents));
  if (!form.ok) return data(form.reply, { status: 400 });
  const { amountCents, decisionReason } = form.value;
  const verdict = { granted: true as const, amountCents };
  const outcome = await decideBonus({ act, dossierId, verdict, decisionReason });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function GrantBonusRoute() {
  const { home, details } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Concedi la premialità"
        lead="Con la decisione la pratica si conclude. Non si può annullare."
        backTo={{ href: home, label: "Premialità" }}
      />
      <BonusOverview details={details} />
      <h2>La decisione</h2>
      <InTurn event="bonus.grant" reply={reply} backTo={{ href: home, label: "Premialità" }}>
        <BonusGrantForm ceilingCents={details.ceilingCents} reply={reply} />
      </InTurn>
    </>
  );
}
