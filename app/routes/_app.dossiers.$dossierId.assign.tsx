import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { SelectField } from "#app/components/select-field.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { giveDossier } from "#app/services/checkup/give-dossier.server.ts";
import { readAssignment } from "#app/services/checkup/read-assignment.server.ts";
import { assignmentSchema, reassignmentSchema } from "#workflows/checkup/assignment-schema.ts";
import { formatDay } from "#workflows/italian-dates.ts";

export const handle = { crumb: "Chi segue la pratica" };

export const meta: MetaFunction = () => [
  { title: "Chi segue la pratica · Conciliazione In Pratica" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.assign");
  const dossierId = requireParam(params, "dossierId");
  const page = await readAssignment({ act, dossierId });
  if (!page) throw notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "dossier.assign");
  const dossierId = requireParam(params, "dossierId");
  const page = await readAssignment({ act, dossierId });
  if (!page) throw notFound();
  const form = await parseForm(request, page.needsReason ? reassignmentSchema : assignmentSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await giveDossier({ act, dossierId, ...form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  const isTheirs = form.value.consultantId === act.actor.userId;
  return redirect(isTheirs ? `/dossiers/${dossierId}` : "/queue");
}

export default function AssignRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { isMine, mayTake, isOpen } = page;
  return (
    <>
      <PageHeader
        title="Chi segue la pratica"
        lead={`${page.companyName}: chi la prende trova risposte, osservazioni, correzioni e note riservate.`}
        backTo={{ href: "/queue", label: "Da rivedere" }}
      />
      <p>{describeHolder(page)}</p>
      {isMine && isOpen && <HandOverForm reply={reply} colleagues={page.colleagues} />}
      {mayTake && <TakeForm reply={reply} actorId={page.actorId} needsReason={page.needsReason} />}
      {!isMine && !mayTake && (
        <Callout tone="note" title="Non puoi prenderla adesso">
          {isOpen
            ? "La collega è al lavoro e il termine non è scaduto: chiedile di cedertela."
            : "In questa fase la pratica non cambia consulente."}
        </Callout>
      )}
    </>
  );
}

type Holder = { name: string; isActive: boolean; absentUntil: string | null };

function describeHolder({ holder, isMine }: { holder: Holder | null; isMine: boolean }): string {
  if (holder === null) return "Non la segue ancora nessuno.";
  const who = isMine ? "La segui tu" : `La segue ${holder.name}`;
  if (!holder.isActive) return `${who}, che non fa più consulenza.`;
  return holder.absentUntil === null
    ? `${who}.`
    : `${who}, assente fino al ${formatDay(holder.absentUntil)}.`;
}

type Reply = ReturnType<typeof useActionData<typeof action>>;
type Colleague = { id: string; fullName: string; absentUntil: string | null };

function HandOverForm({ reply, colleagues }: { reply: Reply; colleagues: Colleague[] }) {
  const present = colleagues.filter(({ absentUntil }) => absentUntil === null);
  if (present.length === 0)
    return (
      <Callout tone="note" title="Non c'è a chi cederla">
        Oggi nessuna collega è al lavoro.
      </Callout>
    );
  return (
    <ValidatedForm schema={reassignmentSchema} reply={reply} submitLabel="Cedi la pratica">
      <SelectField
        name="consultantId"
        label="A chi"
        options={present.map(({ id, fullName }) => ({ value: id, label: fullName }))}
        required
      />
      <ReasonField />
    </ValidatedForm>
  );
}

type TakeFormProps = { reply: Reply; actorId: string; needsReason: boolean };

function TakeForm({ reply, actorId, needsReason }: TakeFormProps) {
  return (
    <ValidatedForm
      schema={needsReason ? reassignmentSchema : assignmentSchema}
      reply={reply}
      submitLabel="Prendi la pratica"
    >
      <HiddenField name="consultantId" value={actorId} />
      {needsReason && <ReasonField />}
    </ValidatedForm>
  );
}

function ReasonField() {
  return (
    <TextAreaField
      name="reason"
      label="Perché"
      hint="Lo leggono solo le consulenti, nella storia della pratica."
      rows={2}
      maxLength={500}
      required
    />
  );
}
