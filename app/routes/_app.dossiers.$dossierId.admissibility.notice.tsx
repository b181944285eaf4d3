import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { WhileOpen } from "#app/components/while-open.tsx";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { ProblemList } from "#app/components/problem-list.tsx";
import { TextAreaField } from "#app/components/text-area-field.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { noticeRefusal } from "#app/services/admissibility/notice-refusal.server.ts";
import { openAdmissibilityPage } from "#app/services/admissibility/open-admissibility-page.server.ts";
import { refusalNoticeSchema } from "#workflows/admissibility/round-schemas.ts";

export const meta: MetaFunction = () => [{ title: "Motivi ostativi · Conciliazione In Pratica" }];

export const handle = { crumb: "Motivi ostativi" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "admissibility.noticeRefusal");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openAdmissibilityPage(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  return { dossierId, isOpen: outcome.value.may.notice, missing: outcome.value.missing };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "admissibility.noticeRefusal");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, refusalNoticeSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const outcome = await noticeRefusal({ act, dossierId, ...form.value });
  if (!outcome.ok) return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/admissibility`);
}

export default function AdmissibilityNoticeRoute() {
  const { dossierId, isOpen, missing } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Comunica i motivi ostativi"
        lead="L'impresa conosce i motivi prima della decisione e può rispondere entro il termine (L. 241/1990 art. 10-bis)."
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      />
      <Callout tone="note" title="Nella comunicazione ci saranno i controlli non superati">
        <ProblemList problems={missing} />
      </Callout>
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/admissibility`, label: "Istruttoria" }}
      >
        <ValidatedForm
          schema={refusalNoticeSchema}
          reply={reply}
          submitLabel="Manda la comunicazione"
        >
          <TextAreaField
            name="reasons"
            label="I motivi, in parole"
            hint="Almeno 30 caratteri. Spiega da quali atti o dati risultano."
            rows={8}
            maxLength={4000}
            required
          />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
