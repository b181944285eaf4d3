import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { CheckupReview } from "#app/components/checkup-review.tsx";
import { AnswerSourcesContext } from "#app/components/survey-source.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { openReview } from "#app/services/checkup/open-review.server.ts";
import { saveRemarks } from "#app/services/checkup/save-remarks.server.ts";
import { listAnswerSources } from "#app/services/survey/find-used-survey.server.ts";
import { toRemarkChanges } from "#workflows/checkup/remark-schema.ts";

export const handle = { crumb: "Revisione del check-up" };

export const meta: MetaFunction = () => [
  { title: "Revisione del check-up · Conciliazione In Pratica" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.remark");
  const dossierId = requireParam(params, "dossierId");
  const show = new URL(request.url).searchParams.get("show");
  const page = await openReview({ act, dossierId, show });
  if (!page) throw notFound();
  const { review, version } = page;
  return { ...review, sources: await listAnswerSources(act, { dossierId, version }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "checkup.remark");
  const dossierId = requireParam(params, "dossierId");
  const page = await openReview({ act, dossierId });
  if (!page) throw notFound();
  const form = await parseForm(request, page.schema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const changes = toRemarkChanges(form.value, page.version);
  const outcome = await saveRemarks({ act, dossierId, changes });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/checkup/review?saved=${String(outcome.value)}`);
}

export default function CheckupReviewRoute() {
  const review = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <AnswerSourcesContext.Provider value={review.sources}>
      <CheckupReview review={review} reply={reply} isSaved={search.has("saved")} />
    </AnswerSourcesContext.Provider>
  );
}
