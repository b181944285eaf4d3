import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { MeasureCatalogueList } from "#app/components/measure-catalogue-list.tsx";
import { MeasureRecord } from "#app/components/measure-record.tsx";
import { ClosedAct } from "#app/components/closed-act.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanLive } from "#app/components/plan-live.tsx";
import { PlanMeasureFields } from "#app/components/plan-measure-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { findCheckupResult } from "#app/data/checkup/checkup-results.server.ts";
import { FORM_KEY, readFormKey } from "#app/forms/form-key.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import type { FormReply } from "#app/forms/posted-values.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
import { alreadyAdded } from "#app/services/posted-row.server.ts";
import { planHomeOf } from "#app/services/plan/plan-in-work.server.ts";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";
import { listNeedsOf, listSuggestions } from "#workflows/plan/suggestion-reasons.ts";
import { typeNewMeasure } from "#workflows/plan/plan-form-values.ts";
import { planMeasureSchema } from "#workflows/plan/plan-measure-schema.ts";
import {
  findMeasure,
  isMeasureCode,
  staffSizeOf,
} from "#workflows/programme/measures/measure-catalogue.ts";

export const meta: MetaFunction = () => [
  { title: "Aggiungi una misura · Conciliazione In Pratica" },
];

export const handle = { crumb: "Nuova misura" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openPlanPage({ act, dossierId, inWork: true });
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { home, plan, call, showsPoints, may } = outcome.value;
  const asked = new URL(request.url).searchParams.get("code") ?? "";
  const code = isMeasureCode(asked) ? asked : null;
  const result = await findCheckupResult(act.database.read, act.actor, dossierId);
  return {
    isOpen: may.save,
    formKey: act.newId(),
    dossierId,
    ...{ home, plan, call, showsPoints },
    ...describeResult(result),
    code,
    isChosen: code !== null || asked === "own",
    title: code === null ? "Una misura tua" : findMeasure(code).name,
    indicators: code === null ? [] : findMeasure(code).indicators,
    values: typeNewMeasure(plan, code),
    size: staffSizeOf(plan.staffHeads),
    taken: plan.measures.flatMap((measure) => measure.catalogueCode ?? []),
  };
}

function describeResult(result: CheckupResult | null) {
  if (!result) return { needs: [], suggestions: [] };
  return { needs: listNeedsOf(result), suggestions: listSuggestions(result) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, planMeasureSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const formKey = readFormKey(form.values);
  const outcome = await addMeasure({ act, dossierId, measure: form.value, formKey });
  if (!outcome.ok && outcome.refusal !== alreadyAdded)
    return refusedForm(outcome.refusal, form.values);
  return redirect(await planHomeOf(act, dossierId));
}

type MeasurePage = ReturnType<typeof useLoaderData<typeof loader>>;

export default function NewMeasureRoute() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const back = { href: page.home, label: "Piano" };
  if (!page.isOpen && reply === undefined)
    return <ClosedAct title="Aggiungi una misura" backTo={back} />;
  if (page.isChosen || reply !== undefined) return <DescribeMeasure page={page} reply={reply} />;
  return (
    <>
      <PageHeader
        title="Aggiungi una misura"
        lead="Scegline una dal catalogo, oppure scrivi la tua."
        backTo={back}
      />
      <p>
        <Link className="btn btn-outline-primary" to="?code=own">
          Scrivi una misura tua
        </Link>
      </p>
      <MeasureCatalogueList {...page} />
    </>
  );
}

function DescribeMeasure({ page, reply }: { page: MeasurePage; reply: FormReply | undefined }) {
  const { dossierId, code, title, values, size } = page;
  const back = {
    href: `/dossiers/${dossierId}/plan/measures/new`,
    label: "Scegli un'altra misura",
  };
  return (
    <>
      <PageHeader title={title} backTo={back} />
      {code !== null && <MeasureRecord code={code} size={size} />}
      {/* Another choice is another form: the first values of fields do not follow by themselves. */}
      <ValidatedForm
        key={title}
        schema={planMeasureSchema}
        reply={reply}
        values={values}
        submitLabel="Aggiungi al piano"
      >
        <HiddenField name="version" />
        <HiddenField name={FORM_KEY} value={page.formKey} />
        <HiddenField name="catalogueCode" />
        <PlanMeasureFields indicators={page.indicators} needs={page.needs} />
        <PlanLive
          plan={page.plan}
          call={page.call}
          form={{ part: "measure", measureId: "new" }}
          showsPoints={page.showsPoints}
        />
      </ValidatedForm>
    </>
  );
}
