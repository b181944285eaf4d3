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
import { NoteList } from "#app/components/note-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { FORM_KEY, readFormKey } from "#app/forms/form-key.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readNotes } from "#app/services/checkup/read-notes.server.ts";
import { writeNote } from "#app/services/checkup/write-note.server.ts";
import { noteSchema } from "#workflows/checkup/note-schema.ts";

export const handle = { crumb: "Note riservate" };

export const meta: MetaFunction = () => [{ title: "Note riservate · Conciliazione In Pratica" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "note.read");
  const page = await readNotes({ act, dossierId: requireParam(params, "dossierId") });
  if (!page) throw notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "note.write");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, noteSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const formKey = readFormKey(form.values);
  const outcome = await writeNote({ act, dossierId, text: form.value.text, formKey });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/notes`);
}

export default function NotesRoute() {
  const { home, formKey, notes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Note riservate"
        lead="Le leggono solo le consulenti: non l'impresa, non i sindacati, non gli uffici. Non entrano in nessun documento."
        backTo={{ href: home, label: "Pratica" }}
      />
      <NoteList notes={notes} home={home} />
      <h2>Scrivi una nota</h2>
      <ValidatedForm key={formKey} schema={noteSchema} reply={reply} submitLabel="Aggiungi la nota">
        <HiddenField name={FORM_KEY} value={formKey} />
        <TextAreaField
          name="text"
          label="Nota"
          hint="Numeri e fatti, mai nomi di lavoratrici e lavoratori."
          rows={4}
          maxLength={4000}
          required
        />
      </ValidatedForm>
    </>
  );
}
