import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { listAbsences } from "#app/data/checkup/consultants.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { registerAbsence } from "#app/services/checkup/register-absence.server.ts";
import { absenceSchema } from "#workflows/checkup/absence-schema.ts";
import { dayInRome, formatDay } from "#workflows/italian-dates.ts";

export const handle = { crumb: "Assenze" };

export const meta: MetaFunction = () => [{ title: "Assenze · Conciliazione In Pratica" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, database, now } = await requirePermission(request, "absence.save");
  const absences = await listAbsences(database.read, dayInRome(now));
  return {
    absences: absences.map(({ id, userId, startsOn, endsOn, user }) => ({
      id,
      name: user.fullName,
      isMine: userId === actor.userId,
      days: `dal ${formatDay(startsOn)} al ${formatDay(endsOn)}`,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const act = await requirePermission(request, "absence.save");
  const form = await parseForm(request, absenceSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await registerAbsence({ act, absence: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect("/queue/absences");
}

export default function AbsencesRoute() {
  const { absences } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Assenze"
        lead="Nei giorni in cui non lavori le colleghe possono prendere le tue pratiche, e nessuna te ne cede di nuove."
        backTo={{ href: "/queue", label: "Da rivedere" }}
      />
      <DataTable
        caption="Assenze in corso e future"
        columns={["Chi", "Quando", "Che cosa puoi fare"]}
        rows={absences.map(({ id, name, isMine, days }) => [
          isMine ? "Tu" : name,
          days,
          isMine ? (
            <PostButton
              key={id}
              action={`/queue/absences/${id}/cancel`}
              label="Togli"
              tone="secondary"
              small
            />
          ) : (
            "Nulla"
          ),
        ])}
        empty="Nessuna assenza in corso o futura."
      />
      <h2>Segna una tua assenza</h2>
      <ValidatedForm schema={absenceSchema} reply={reply} submitLabel="Segna l'assenza">
        <TextField name="startsOn" label="Primo giorno" type="date" required />
        <TextField name="endsOn" label="Ultimo giorno" type="date" required />
      </ValidatedForm>
    </>
  );
}
