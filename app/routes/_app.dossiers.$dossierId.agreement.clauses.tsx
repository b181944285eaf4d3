import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { CheckboxField } from "#app/components/checkbox-field.tsx";
import { optionsOf } from "#app/components/option-list.ts";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { RadioField } from "#app/components/radio-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openAgreementPage } from "#app/services/agreement/open-agreement-page.server.ts";
import { saveClauses } from "#app/services/agreement/save-clauses.server.ts";
import { typeClauses } from "#workflows/agreement/clause-form-values.ts";
import {
  cumulations,
  hourBases,
  hourlyLeaveSchema,
} from "#workflows/agreement/hourly-leave-clauses.ts";

export const meta: MetaFunction = () => [
  { title: "Regole del congedo a ore · Conciliazione In Pratica" },
];

export const handle = { crumb: "Regole" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "agreement.save");
  const outcome = await openAgreementPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { dossierId, clauses, may } = outcome.value;
  return { isOpen: may.save, dossierId, values: typeClauses(clauses) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "agreement.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, hourlyLeaveSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await saveClauses({ act, dossierId, clauses: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/agreement`);
}

export default function AgreementClausesRoute() {
  const { isOpen, dossierId, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: `/dossiers/${dossierId}/agreement`, label: "Accordo" };
  if (!isOpen && reply === undefined)
    return <ClosedAct title="Regole del congedo a ore" backTo={back} />;
  return (
    <>
      <PageHeader
        title="Regole del congedo a ore"
        lead="Entrano nel testo che firmi tu e, dopo di te, i sindacati."
        backTo={back}
      />
      <ValidatedForm schema={hourlyLeaveSchema} reply={reply} values={values}>
        <RadioField
          name="hourBase"
          label="Su quale orario si misura un'ora di congedo?"
          options={optionsOf(hourBases)}
          required
        />
        <TextField
          name="minimumBlockMinutes"
          label="Periodo minimo che si può chiedere"
          hint="Da 15 a 480 minuti."
          unit="minuti"
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="noticeDays"
          label="Preavviso"
          hint="La legge chiede 2 giorni per il congedo a ore."
          unit="giorni"
          inputMode="numeric"
          width="short"
          required
        />
        <TextField
          name="hoursPerDayHundredths"
          label="Quante ore di congedo valgono un giorno?"
          hint="Per esempio 8 oppure 7,60."
          unit="ore"
          inputMode="decimal"
          width="short"
          required
        />
        <RadioField
          name="cumulation"
          label="Si può unire ad altri permessi?"
          options={optionsOf(cumulations)}
          required
        />
        <CheckboxField
          name="communicatedToStaff"
          label="Ho già comunicato queste regole a tutto il personale"
          hint="Altrimenti ti impegni a farlo entro trenta giorni dalla firma."
        />
      </ValidatedForm>
    </>
  );
}
