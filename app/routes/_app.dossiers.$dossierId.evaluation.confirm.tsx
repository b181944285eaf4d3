import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useMemo } from "react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { DocumentPointFields } from "#app/components/document-point-fields.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { readForm } from "#app/forms/read-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { confirmDocumentPoints } from "#app/services/evaluation/confirm-document-points.server.ts";
import { readDocumentProposals } from "#app/services/evaluation/read-document-proposals.server.ts";
import {
  documentPointsSchema,
  readConfirmedPoints,
} from "#workflows/evaluation/document-points-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Punti sui documenti · Conciliazione In Pratica" },
];

export const handle = { crumb: "Punti sui documenti" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "evaluation.confirmDocuments");
  const dossierId = requireParam(params, "dossierId");
  const proposals = await readDocumentProposals(database.read, actor, dossierId);
  if (!proposals) throw notFound();
  return proposals;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "evaluation.confirmDocuments");
  const dossierId = requireParam(params, "dossierId");
  const proposals = await readDocumentProposals(act.database.read, act.actor, dossierId);
  if (!proposals) throw notFound();
  const typed = await readForm(request.clone());
  const form = await parseForm(request, documentPointsSchema(proposals.proposed));
  if (!form.ok) return data(form.reply, { status: 400 });
  const points = readConfirmedPoints(form.value);
  const outcome = await confirmDocumentPoints({ act, dossierId, points });
  if (!outcome.ok) return refusedForm(outcome.refusal, typed);
  return redirect(`/dossiers/${dossierId}/evaluation`);
}

export default function ConfirmRoute() {
  const { dossierId = "" } = useParams();
  const { proposed, criteria } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const schema = useMemo(() => documentPointsSchema(proposed), [proposed]);
  const home = `/dossiers/${dossierId}`;
  return (
    <>
      <PageHeader
        title="Punti sui documenti"
        backTo={{ href: `${home}/evaluation`, label: "Valutazione" }}
        lead="Il sistema propone il livello che risulta dai dati. Controlla i documenti: se il livello è un altro, cambialo e spiega perché."
      />
      <p>
        Documenti: <Link to={`${home}/agreement`}>accordo</Link> ·{" "}
        <Link to={`${home}/plan`}>piano</Link> · <Link to={`${home}/application`}>domanda</Link>
      </p>
      <InTurn
        event="evaluation.confirmDocuments"
        reply={reply}
        backTo={{ href: `${home}/evaluation`, label: "Valutazione" }}
      >
        <ValidatedForm schema={schema} reply={reply} submitLabel="Conferma i punti">
          <DocumentPointFields criteria={criteria} />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
