import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { HeldByColleague } from "#app/components/held-by-colleague.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanOverview } from "#app/components/plan-overview.tsx";
import { PlanReturnFields } from "#app/components/plan-return-fields.tsx";
import { PlanSinceReview } from "#app/components/plan-since-review.tsx";
import { PlanProblems } from "#app/components/plan-problems.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { returnPlan } from "#app/services/plan/return-plan.server.ts";
import { planReturnSchema, readPlanReturn } from "#workflows/plan/plan-return-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Revisione del piano · Conciliazione In Pratica" },
];

export const handle = { crumb: "Revisione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.return");
  const outcome = await openPlanPage({ act, dossierId: requireParam(params, "dossierId") });
  if (!outcome.ok) throw refuse(outcome.refusal);
  const page = outcome.value;
  return { ...page, isOpen: page.may.review };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.return");
  const dossierId = requireParam(params, "dossierId");
  const page = await openPlanPage({ act, dossierId });
  if (!page.ok) throw refuse(page.refusal);
  const measureIds = page.value.plan.measures.map(({ id }) => id);
  const form = await parseForm(request, planReturnSchema(measureIds));
  if (!form.ok) return data(form.reply, { status: 400 });
  const remarks = readPlanReturn(form.value, measureIds);
  const outcome = await returnPlan({ act, dossierId, remarks });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}`);
}

export default function PlanReviewRoute() {
  const page = useLoaderData<typeof loader>();
  const { dossierId, plan, problems, isOpen } = page;
  const reply = useActionData<typeof action>();
  const isBlocked = problems.some(({ level }) => level === "blocks");
  const schema = useMemo(() => planReturnSchema(plan.measures.map(({ id }) => id)), [plan]);
  const back = { href: `/dossiers/${dossierId}/plan`, label: "Piano" };
  if (page.colleague !== null && reply === undefined)
    return (
      <>
        <PageHeader title="Revisione del piano" backTo={back} />
        <HeldByColleague page={page} />
        <PlanOverview {...page} mayEdit={false} />
      </>
    );
  if (!isOpen && reply === undefined)
    return <ClosedAct title="Revisione del piano" backTo={back} />;
  return (
    <>
      <PageHeader
        title="Revisione del piano"
        lead="Leggi il piano, poi approvalo o rimandalo con le tue note."
        backTo={back}
      />
      <PlanProblems problems={problems} linked={false} />
      {page.review && <PlanSinceReview review={page.review} />}
      <PlanOverview {...page} mayEdit={false} />
      <div className="page-act">
        <h2>Approva</h2>
        {isBlocked ? (
          <Callout tone="warning" title="Non si può ancora approvare">
            Qualcosa blocca il piano: rimandalo con una nota.
          </Callout>
        ) : (
          <PostButton
            action={`/dossiers/${dossierId}/plan/approve`}
            label="Approva il piano"
            confirm={`Il piano «${plan.title}» diventa definitivo e l'impresa passa all'accordo. Non si può annullare.`}
          />
        )}
      </div>
      <div className="page-act">
        <h2>Oppure rimanda il piano</h2>
        <p>Giudica misura per misura: l'impresa vede segnate solo quelle che rimandi.</p>
        <ValidatedForm schema={schema} reply={reply} submitLabel="Rimanda il piano all'impresa">
          <PlanReturnFields measures={plan.measures} />
        </ValidatedForm>
      </div>
    </>
  );
}
