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
import { ClosedAct } from "#app/components/closed-act.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { TextField } from "#app/components/text-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { writeMinutes } from "#app/services/plan/write-minutes.server.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { findMinutesGap, sharingMinutesSchema } from "#workflows/plan/sharing-minutes-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Verbale della condivisione · Conciliazione In Pratica" },
];

export const handle = { crumb: "Verbale" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.writeMinutes");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openPlanPage({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { plan, may } = outcome.value;
  const { sharingSummary, sharingWriter } = plan;
  return {
    dossierId,
    isOpen: may.writeMinutes,
    gap: findMinutesGap(plan, dayInRome(act.now)),
    values: {
      version: String(plan.version),
      sharingSummary,
      sharingWriter: sharingWriter === "" ? act.actor.fullName : sharingWriter,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.writeMinutes");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, sharingMinutesSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await writeMinutes({ act, dossierId, minutes: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/plan/sharing`);
}

export default function SharingMinutesRoute() {
  const { dossierId, isOpen, gap, values } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const title = "Verbale della condivisione";
  const back = { href: `/dossiers/${dossierId}/plan/sharing`, label: "Condivisione e rete" };
  if (!isOpen && reply === undefined) return <ClosedAct title={title} backTo={back} />;
  return (
    <>
      <PageHeader
        title={title}
        lead="Scrivi che cosa è emerso: prepariamo un PDF con il piano in breve e le righe per le firme."
        backTo={back}
      />
      {gap !== null && reply === undefined ? (
        <Callout tone="note" title="Prima serve altro">
          {gap}
        </Callout>
      ) : (
        <ValidatedForm
          schema={sharingMinutesSchema}
          reply={reply}
          values={values}
          submitLabel="Prepara il verbale"
        >
          <HiddenField name="version" />
          <TextAreaField
            name="sharingSummary"
            label="Che cosa è emerso?"
            hint="Domande, proposte, che cosa avete deciso. Nessuna notizia sulla salute o la famiglia di singole persone."
            rows={8}
            maxLength={4000}
            required
          />
          <TextField name="sharingWriter" label="Chi scrive il verbale?" maxLength={120} required />
        </ValidatedForm>
      )}
    </>
  );
}
