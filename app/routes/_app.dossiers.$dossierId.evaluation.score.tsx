import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanEvidence } from "#app/components/plan-evidence.tsx";
import { QualityFields } from "#app/components/quality-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { findDossier } from "#app/data/dossiers.server.ts";
import { findOwnEvaluation } from "#app/data/evaluation/evaluations.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { readForm } from "#app/forms/read-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { handInScores } from "#app/services/evaluation/hand-in-scores.server.ts";
import { readEvidence } from "#app/services/evaluation/read-evidence.server.ts";
import {
  evaluatorScoresSchema,
  readQualityScores,
} from "#workflows/evaluation/evaluator-scores.ts";

export const meta: MetaFunction = () => [{ title: "I tuoi punti · Conciliazione In Pratica" }];

export const handle = { crumb: "I tuoi punti" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "evaluation.score");
  const dossierId = requireParam(params, "dossierId");
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) throw notFound();
  const own = await findOwnEvaluation(database.read, actor, dossierId);
  if (!own) throw redirect(`/dossiers/${dossierId}/evaluation/declare`);
  const plan = await readEvidence(database.read, actor, dossierId);
  return { plan, isHandedIn: own.handedInAt !== null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "evaluation.score");
  const dossierId = requireParam(params, "dossierId");
  const typed = await readForm(request.clone());
  const form = await parseForm(request, evaluatorScoresSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await handInScores({ act, dossierId, scores: readQualityScores(form.value) });
  if (!outcome.ok) return refusedForm(outcome.refusal, typed);
  return redirect(`/dossiers/${dossierId}/evaluation`);
}

export default function ScoreRoute() {
  const { dossierId = "" } = useParams();
  const { plan, isHandedIn } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const home = `/dossiers/${dossierId}`;
  const back = { href: `${home}/evaluation`, label: "Valutazione" };
  if (isHandedIn) return <ClosedAct title="I tuoi punti" backTo={back} reply={reply} />;
  return (
    <>
      <PageHeader
        title="I tuoi punti"
        backTo={back}
        lead="Scegli il livello che descrive meglio la domanda e spiega perché. L'altro valutatore non vede nulla finché non ha consegnato anche lui."
      />
      <PlanEvidence dossierHome={home} plan={plan} />
      <Callout tone="warning" title="La consegna non si può annullare">
        Dopo la consegna punti e motivazioni non si cambiano più.
      </Callout>
      <InTurn event="evaluation.score" reply={reply} backTo={back}>
        <ValidatedForm
          schema={evaluatorScoresSchema}
          reply={reply}
          submitLabel="Consegna i punti"
          secondary={<Link to={`${home}/evaluation`}>Torna senza consegnare</Link>}
        >
          <QualityFields />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
