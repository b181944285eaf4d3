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
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanMeasureFields } from "#app/components/plan-measure-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { findSuggestions } from "#app/data/plan/suggestions.server.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { addMeasure } from "#app/services/plan/add-measure.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";
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
  const outcome = await openPlanPage(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { plan, may } = outcome.value;
  if (!may.save) throw redirect(`/dossiers/${dossierId}/plan`);
  const asked = new URL(request.url).searchParams.get("code") ?? "";
  const code = isMeasureCode(asked) ? asked : null;
  const suggestions = await findSuggestions(act.database.read, act.actor, dossierId);
  return {
    dossierId,
    code,
    isChosen: code !== null || asked === "own",
    values: typeNewMeasure(plan, code),
    size: staffSizeOf(plan.staffHeads),
    suggestions: suggestions.map((measure) => ({ code: measure.code, area: measure.area })),
    taken: plan.measures.flatMap((measure) => measure.catalogueCode ?? []),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "plan.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, planMeasureSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await addMeasure({ act, dossierId, measure: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/plan`);
}

export default function NewMeasureRoute() {
  const page = useLoaderData<typeof loader>();
  const { dossierId, code, isChosen, values } = page;
  const reply = useActionData<typeof action>();
  const planPath = `/dossiers/${dossierId}/plan`;
  if (!isChosen)
    return (
      <>
        <PageHeader
          title="Aggiungi una misura"
          lead="Scegline una dal catalogo, oppure scrivi la tua."
          backTo={{ href: planPath, label: "Piano" }}
        />
        <p>
          <Link className="btn btn-outline-primary" to="?code=own">
            Scrivi una misura tua
          </Link>
        </p>
        <MeasureCatalogueList {...page} />
      </>
    );
  return (
    <>
      <PageHeader
        title={code === null ? "Una misura tua" : findMeasure(code).name}
        backTo={{ href: `${planPath}/measures/new`, label: "Scegli un'altra misura" }}
      />
      {code !== null && <MeasureRecord code={code} size={page.size} />}
      {/* Another choice is another form: the first values of fields do not follow by themselves. */}
      <ValidatedForm
        key={code ?? "own"}
        schema={planMeasureSchema}
        reply={reply}
        values={values}
        submitLabel="Aggiungi al piano"
      >
        <HiddenField name="version" value="0" />
        <HiddenField name="catalogueCode" value={code ?? ""} />
        <PlanMeasureFields indicators={code === null ? [] : findMeasure(code).indicators} />
      </ValidatedForm>
    </>
  );
}
