import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { BonusExaminationForm } from "#app/components/bonus-examination-form.tsx";
import { BonusOverview } from "#app/components/bonus-overview.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedStep } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { examineBonus } from "#app/services/bonus/examine-bonus.server.ts";
import { viewBonus } from "#app/services/bonus/view-bonus.server.ts";
import { bonusExaminationSchema } from "#workflows/bonus/bonus-schemas.ts";

export const meta: MetaFunction = () => [
  { title: "Esamina la premialità · Conciliazione In Pratica" },
];

export const handle = { crumb: "Esame" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "bonus.examine");
  const view = await viewBonus(act, requireParam(params, "dossierId"));
  if (!view?.details) throw notFound();
  const home = `/dossiers/${view.id}/bonus`;
  return { home, details: view.details };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "bonus.examine");
  const dossierId = requireParam(params, "dossierId");
  const view = await viewBonus(act, dossierId);
  if (!view?.details) throw notFound();
  const form = await parseForm(request, bonusExaminationSchema(view.details.measures.length));
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await examineBonus({ act, dossierId, examination: form.value });
  if (!outcome.ok) return refusedStep(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/bonus`);
}

export default function ExamineBonusRoute() {
  const { home, details } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Esamina la premialità"
        lead="I punti si calcolano dai dati; tu dici quali indicatori hanno trovato riscontro e dai il tuo parere."
        backTo={{ href: home, label: "Premialità" }}
      />
      <BonusOverview details={details} />
      <h2>Il tuo esame</h2>
      <InTurn event="bonus.examine" reply={reply} backTo={{ href: home, label: "Premialità" }}>
        <BonusExaminationForm
          measures={details.measures.length}
          indicators={details.indicators}
          reply={reply}
        />
      </InTurn>
    </>
  );
}
