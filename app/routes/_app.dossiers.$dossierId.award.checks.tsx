import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { GrantCheckList } from "#app/components/grant-check-list.tsx";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { RadioField } from "#app/components/radio-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { readForm } from "#app/forms/read-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readAward } from "#app/services/award/read-award.server.ts";
import { recordAwardChecks } from "#app/services/award/record-award-checks.server.ts";
import { awardChecksSchema, durcOutcomes } from "#workflows/award/award-checks-schema.ts";

export const meta: MetaFunction = () => [{ title: "Controlli · Conciliazione In Pratica" }];

export const handle = { crumb: "Controlli" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database, now } = await requirePermission(request, "award.recordChecks");
  const dossierId = requireParam(params, "dossierId");
  const view = await readAward(database.read, actor, { dossierId, now });
  if (!view?.recorded) throw notFound();
  return { recorded: view.recorded, checks: view.checks };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "award.recordChecks");
  const dossierId = requireParam(params, "dossierId");
  const typed = await readForm(request.clone());
  const form = await parseForm(request, awardChecksSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await recordAwardChecks({ act, dossierId, checks: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, typed);
  return redirect(`/dossiers/${dossierId}/award`);
}

export default function ChecksRoute() {
  const { dossierId = "" } = useParams();
  const { recorded, checks } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Controlli prima della concessione"
        backTo={{ href: `/dossiers/${dossierId}/award`, label: "Graduatoria e concessione" }}
        lead="Il controllo de minimis vale nel giorno in cui si concede: se passa un giorno, si ripete."
      />
      <InTurn
        event="award.recordChecks"
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/award`, label: "Graduatoria e concessione" }}
      >
        <ValidatedForm
          schema={awardChecksSchema}
          reply={reply}
          values={recorded}
          submitLabel="Registra i controlli"
        >
          <TextField
            name="cup"
            label="CUP"
            hint="15 caratteri, per esempio E44E20000140007. Senza CUP l'atto è nullo."
            width="medium"
            required
          />
          <TextField
            name="cor"
            label="COR del Registro nazionale aiuti"
            hint="Solo cifre. Vuoto se le regole del bando non lo chiedono."
            inputMode="numeric"
            width="medium"
            required={false}
          />
          <TextField name="corOn" label="Data del COR" type="date" required={false} />
          <RadioField
            name="durcOutcome"
            label="DURC"
            options={Object.entries(durcOutcomes).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            name="durcProtocol"
            label="Protocollo del DURC"
            width="medium"
            required={false}
          />
          <TextField
            name="durcRequestedOn"
            label="Giorno della richiesta del DURC"
            hint="Vale 120 giorni."
            type="date"
            required={false}
          />
          <TextField
            name="deMinimisCheckedOn"
            label="Giorno del controllo de minimis"
            type="date"
            required
          />
          <TextField
            name="deMinimisCode"
            label="Codice della visura de minimis (VERCOR)"
            width="medium"
            required={false}
          />
        </ValidatedForm>
      </InTurn>
      <GrantCheckList checks={checks} />
    </>
  );
}
