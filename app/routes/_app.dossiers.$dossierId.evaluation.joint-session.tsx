import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { QualityFields } from "#app/components/quality-fields.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { readForm } from "#app/forms/read-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readEvaluation } from "#app/services/evaluation/read-evaluation.server.ts";
import { recordJointSession } from "#app/services/evaluation/record-joint-session.server.ts";
import { readQualityScores } from "#workflows/evaluation/evaluator-scores.ts";
import { jointSessionSchema } from "#workflows/evaluation/joint-session-schema.ts";

export const meta: MetaFunction = () => [{ title: "Seduta congiunta · Conciliazione In Pratica" }];

export const handle = { crumb: "Seduta congiunta" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "evaluation.recordJointSession");
  const evaluation = await readEvaluation(database.read, actor, requireParam(params, "dossierId"));
  if (!evaluation) throw notFound();
  return { judgements: evaluation.judgements };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "evaluation.recordJointSession");
  const dossierId = requireParam(params, "dossierId");
  const typed = await readForm(request.clone());
  const form = await parseForm(request, jointSessionSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const { heldOn, minutes } = form.value;
  const agreed = readQualityScores(form.value);
  const outcome = await recordJointSession({ act, dossierId, heldOn, minutes, agreed });
  if (!outcome.ok) return refusedForm(outcome.refusal, typed);
  return redirect(`/dossiers/${dossierId}/evaluation`);
}

export default function JointSessionRoute() {
  const { dossierId = "" } = useParams();
  const { judgements } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Seduta congiunta"
        backTo={{ href: `/dossiers/${dossierId}/evaluation`, label: "Valutazione" }}
        lead="I due valutatori si incontrano, si spiegano e concordano i punti. Qui registri il verbale."
      />
      <DataTable
        caption="I giudizi di partenza"
        columns={["Criterio", "Chi", { title: "Punti", align: "right" }, "Motivazione"]}
        rows={judgements.map((row) => [row.code, row.evaluator, row.points, row.motivation])}
      />
      <InTurn
        event="evaluation.recordJointSession"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/evaluation`, label: "Valutazione" }}
      >
        <ValidatedForm
          schema={jointSessionSchema}
          reply={reply}
          submitLabel="Registra la seduta e chiudi la valutazione"
        >
          <TextField name="heldOn" label="Giorno della seduta" type="date" required />
          <TextAreaField
            name="minutes"
            label="Verbale"
            hint="Chi c'era, che cosa si è discusso, come si è arrivati ai punti. Almeno 80 caratteri."
            maxLength={4000}
            rows={8}
            required
          />
          <QualityFields />
        </ValidatedForm>
      </InTurn>
    </>
  );
}
