import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { SurveyOpening } from "#app/components/survey-opening.tsx";
import { SurveyProgress } from "#app/components/survey-progress.tsx";
import { SurveyResults } from "#app/components/survey-results.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { siteOf } from "#app/http/site-of.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { withoutScheme } from "#app/services/survey/link-code.ts";
import { openSurvey } from "#app/services/survey/open-survey.server.ts";
import { readSurvey } from "#app/services/survey/read-survey.server.ts";
import { surveyOpeningSchema } from "#workflows/survey/survey-opening-schema.ts";

export const meta: MetaFunction = () => [
  { title: "Indagine tra il personale · Conciliazione In Pratica" },
];

export const handle = { crumb: "Indagine tra il personale", stage: "checkup" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const page = await readSurvey(act, requireParam(params, "dossierId"));
  if (!page) throw notFound();
  return { ...page, address: withoutScheme(`${siteOf(request)}/survey`) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.openSurvey");
  const dossierId = requireParam(params, "dossierId");
  const page = await readSurvey(act, dossierId);
  if (!page) throw notFound();
  const form = await parseForm(request, surveyOpeningSchema(page));
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await openSurvey({ act, dossierId, opening: form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/survey`);
}

export default function SurveyPageRoute() {
  const { dossierId } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Indagine anonima tra il personale"
        lead="Chiedi alle persone di che cosa hanno bisogno, senza sapere chi ha risposto che cosa."
        backTo={{ href: `/dossiers/${dossierId}/checkup`, label: "Check-up" }}
      />
      <SurveyState />
      <SurveyStart />
    </>
  );
}

/** The survey there is, open or closed. */
function SurveyState() {
  const { dossierId, survey, address, hasEnough, may, texts } = useLoaderData<typeof loader>();
  const home = `/dossiers/${dossierId}/survey`;
  if (survey === null) return null;
  return survey.state === "open" ? (
    <SurveyProgress home={home} survey={{ ...survey, address }} hasEnough={hasEnough} may={may} />
  ) : (
    <SurveyResults home={home} survey={survey} mayUse={may.use} texts={texts} />
  );
}

/** Where there is no survey yet, or one that too few have answered. */
function SurveyStart() {
  const { dossierId, survey, may, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (survey !== null && (survey.state === "open" || survey.answers !== null)) return null;
  if (may.open)
    return <SurveyOpening {...page} reply={reply} home={`/dossiers/${dossierId}/checkup`} />;
  return survey === null ? (
    <p className="empty-state">
      L&apos;impresa non ha aperto un&apos;indagine. Può farlo finché compila il check-up.
    </p>
  ) : null;
}
