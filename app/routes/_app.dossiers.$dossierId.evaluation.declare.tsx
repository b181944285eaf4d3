import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { CheckboxField } from "#app/components/checkbox-field.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { findDossier } from "#app/data/dossiers.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { notFound, requireParam, statusOf } from "#app/http/refuse.server.ts";
import { declareNoConflict } from "#app/services/evaluation/declare-no-conflict.server.ts";
import {
  CONFLICT_DECLARATION,
  conflictDeclarationSchema,
} from "#workflows/evaluation/conflict-declaration.ts";

export const meta: MetaFunction = () => [{ title: "Dichiarazione · Conciliazione In Pratica" }];

export const handle = { crumb: "Dichiarazione" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "evaluation.score");
  const dossier = await findDossier(database.read, actor, requireParam(params, "dossierId"));
  if (!dossier) throw notFound();
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "evaluation.score");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, conflictDeclarationSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await declareNoConflict({ act, dossierId });
  if (outcome.ok) return redirect(`/dossiers/${dossierId}/evaluation/score`);
  const { refusal } = outcome;
  return data({ errors: {}, values: {}, refusal }, { status: statusOf(refusal) });
}

export default function DeclareRoute() {
  const { dossierId = "" } = useParams();
  const reply = useActionData<typeof action>();
  const home = `/dossiers/${dossierId}/evaluation`;
  return (
    <>
      <PageHeader
        title="Prima di valutare"
        backTo={{ href: home, label: "Valutazione" }}
        lead="Ogni domanda è valutata da due persone che non hanno nulla a che fare con l'impresa."
      />
      <Callout tone="warning" title="Se hai un conflitto, fermati qui">
        Un rapporto con l'impresa, con chi la rappresenta o con chi l'ha assistita basta per
        astenersi. Torna indietro: la domanda passerà a un'altra persona.
      </Callout>
      <InTurn event="evaluation.score" reply={reply} backTo={{ href: home, label: "Valutazione" }}>
        <ValidatedForm
          schema={conflictDeclarationSchema}
          reply={reply}
          submitLabel="Dichiaro e apro la domanda"
          secondary={<Link to={home}>Mi astengo</Link>}
        >
          <CheckboxField name="noConflict" label={CONFLICT_DECLARATION} required />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
