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
import { DataTable } from "#app/components/data-table.tsx";
import { HiddenField } from "#app/components/hidden-field.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { RelatedEnterpriseFields } from "#app/components/related-enterprise-fields.tsx";
import { ValidatedForm } from "#app/components/validated-form.tsx";
import { FORM_KEY, readFormKey } from "#app/forms/form-key.ts";
import { parseForm } from "#app/forms/parse-form.server.ts";
import { refusedForm } from "#app/forms/refused-form.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { alreadyAdded } from "#app/services/posted-row.server.ts";
import { addRelatedEnterprise } from "#app/services/application/add-related-enterprise.server.ts";
import { openApplicationForm } from "#app/services/application/open-application-page.server.ts";
import { weighEnterprise } from "#workflows/application/group-figures.ts";
import { relatedEnterpriseSchema } from "#workflows/application/related-enterprise-schema.ts";
import { formatPoints } from "#workflows/points.ts";

export const meta: MetaFunction = () => [
  { title: "Imprese collegate e associate · Conciliazione In Pratica" },
];

export const handle = { crumb: "Imprese del gruppo" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await openApplicationForm(act, dossierId);
  if (!outcome.ok) throw refuse(outcome.refusal);
  const { related } = outcome.value.file.input;
  return {
    dossierId,
    isOpen: outcome.value.isOpen,
    formKey: act.newId(),
    related: related.map((enterprise) => ({
      id: enterprise.id,
      name: enterprise.name,
      kind: enterprise.kind === "linked" ? "Collegata" : "Associata",
      share: `${formatPoints(enterprise.shareHundredths)} %`,
      counts: `${formatPoints(weighEnterprise(enterprise, related))} %`,
    })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "application.save");
  const dossierId = requireParam(params, "dossierId");
  const form = await parseForm(request, relatedEnterpriseSchema);
  if (!form.ok) return data(form.reply, { status: 400 });
  const formKey = readFormKey(form.values);
  const outcome = await addRelatedEnterprise({ act, dossierId, enterprise: form.value, formKey });
  if (!outcome.ok && outcome.refusal !== alreadyAdded)
    return refusedForm(outcome.refusal, form.values);
  return redirect(`/dossiers/${dossierId}/application/related`);
}

export default function ApplicationRelatedRoute() {
  const { dossierId, isOpen, formKey, related } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const base = `/dossiers/${dossierId}/application`;
  const others = related.map(({ id, name }) => ({ value: id, label: `Tramite ${name}` }));
  return (
    <>
      <PageHeader
        title="Imprese collegate e associate"
        lead="Le imprese legate contano insieme alla tua: le collegate per intero, le associate per la loro quota."
        backTo={{ href: base, label: "Domanda" }}
      />
      <DataTable
        caption="Imprese del gruppo"
        columns={["Impresa", "Legame", "Quota", "Conta per", "Togli"]}
        rows={related.map(({ id, name, kind, share, counts }) => [
          name,
          kind,
          share,
          counts,
          <PostButton
            key={id}
            action={`${base}/related/${id}/remove`}
            label="Togli"
            tone="danger"
            small
            confirm={`${name} esce dall'elenco con i suoi dati.`}
          />,
        ])}
        empty="Nessuna impresa indicata. Se la tua è autonoma non devi aggiungere nulla."
      />
      <h2>Aggiungi un&apos;impresa</h2>
      <WhileOpen
        isOpen={isOpen}
        reply={reply}
        backTo={{ href: `/dossiers/${dossierId}/application`, label: "Domanda" }}
      >
        <ValidatedForm
          key={related.length}
          schema={relatedEnterpriseSchema}
          reply={reply}
          submitLabel="Aggiungi l'impresa"
        >
          <HiddenField name={FORM_KEY} value={formKey} />
          <RelatedEnterpriseFields others={others} />
        </ValidatedForm>
      </WhileOpen>
    </>
  );
}
