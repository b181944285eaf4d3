import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { EvaluationActs } from "#app/components/evaluation-acts.tsx";
import { EvaluationProgress } from "#app/components/evaluation-progress.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ScoreSheetView } from "#app/components/score-sheet-view.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readEvaluation } from "#app/services/evaluation/read-evaluation.server.ts";

export const meta: MetaFunction = () => [{ title: "Valutazione · Conciliazione In Pratica" }];

export const handle = { crumb: "Valutazione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const evaluation = await readEvaluation(database.read, actor, dossierId);
  if (!evaluation) throw notFound();
  return evaluation;
}

export default function EvaluationRoute() {
  const { dossierId = "" } = useParams();
  const evaluation = useLoaderData<typeof loader>();
  const home = `/dossiers/${dossierId}/evaluation`;
  return (
    <>
      <PageHeader
        title="Valutazione"
        lead="Ottanta punti vengono dai dati e dai documenti, venti dal giudizio di due valutatori che lavorano senza sapere l'uno dell'altro."
      />
      <EvaluationActs home={home} evaluation={evaluation} />
      {evaluation.sheet && <ScoreSheetView sheet={evaluation.sheet} />}
      {evaluation.isInside && <EvaluationProgress evaluation={evaluation} />}
      {!evaluation.isInside && !evaluation.sheet && (
        <Callout tone="note" title="Nulla da vedere qui, per ora">
          {evaluation.role === "company"
            ? "Quando la valutazione è chiusa trovi qui i punti, criterio per criterio, con le motivazioni."
            : "I punteggi sono riservati all'impresa e agli uffici che valutano: chi assiste l'impresa o firma l'accordo non li vede."}
        </Callout>
      )}
    </>
  );
}
