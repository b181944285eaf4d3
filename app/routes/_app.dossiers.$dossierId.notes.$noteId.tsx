import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readNotes } from "#app/services/checkup/read-notes.server.ts";
import { rewriteNote } from "#app/services/checkup/rewrite-note.server.ts";
import { noteRevisionSchema } from "#workflows/checkup/note-schema.ts";

export const handle = { crumb: "Cambia la nota" };

export const meta: MetaFunction = () => [{ title: "Cambia la nota · Conciliazione In Pratica" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "note.write");
  const page = await readNotes({ act, dossierId: requireParam(params, "dossierId") });
  const note = page?.notes.find(({ id, isMine }) => id === params["noteId"] && isMine);
  if (!page || !note) throw notFound();
  return { home: page.home, note };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "note.write");
  const dossierId = requireParam(params, "dossierId");
  const noteId = requireParam(params, "noteId");
  const form = await parseForm(request, noteRevisionSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await rewriteNote({ act, dossierId, noteId, ...form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/notes`);
}

export default function RewriteNoteRoute() {
  const { home, note } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Cambia la nota"
        lead="Quello che diceva prima resta nella storia della nota."
        backTo={{ href: `${home}/notes`, label: "Note riservate" }}
      />
      <ValidatedForm
        schema={noteRevisionSchema}
        reply={reply}
        values={{ text: note.text }}
        submitLabel="Salva la nota"
      >
        <HiddenField name="number" value={String(note.number)} />
        <TextAreaField name="text" label="Nota" rows={6} maxLength={4000} required />
      </ValidatedForm>
    </>
  );
}
