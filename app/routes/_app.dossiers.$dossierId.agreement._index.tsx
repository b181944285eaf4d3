import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { AgreementChoices } from "#app/components/agreement-choices.tsx";
import { AgreementPartiesList } from "#app/components/agreement-parties-list.tsx";
import { AgreementTextView } from "#app/components/agreement-text-view.tsx";
import { Callout } from "#app/components/callout.tsx";
import { FieldList } from "#app/components/field-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openAgreementPage } from "#app/services/agreement/open-agreement-page.server.ts";

export const meta: MetaFunction = () => [{ title: "Accordo · Conciliazione In Pratica" }];

export const handle = { crumb: "Accordo" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const outcome = await openAgreementPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  return outcome.value;
}

export default function AgreementRoute() {
  const page = useLoaderData<typeof loader>();
  const { dossierId, kind, text, clauses, clauseRows, parties, may } = page;
  return (
    <>
      <PageHeader
        title="Accordo Territoriale"
        lead="L'adesione regola i congedi parentali a ore. Non è obbligatoria, ma porta fino a 17 punti su 100."
      />
      {kind === "declined" && (
        <Callout tone="note" title="L'impresa ha scelto di non aderire">
          {page.declineReason}
        </Callout>
      )}
      {kind === "commitment" && (
        <Callout tone="warning" title="L'impresa si è impegnata ad aderire">
          La firma deve arrivare entro il termine del bando: senza, l&apos;incentivo decade.
        </Callout>
      )}
      {kind === "adhesion" && (
        <>
          <h2>Chi ha firmato</h2>
          <AgreementPartiesList parties={parties} />
        </>
      )}
      <AgreementChoices dossierId={dossierId} may={may} hasClauses={clauses !== null} />
      {clauseRows.length > 0 && (
        <>
          <h2>Le regole dell&apos;impresa</h2>
          <FieldList rows={clauseRows} />
        </>
      )}
      {kind !== "declined" && <AgreementTextView text={text} />}
    </>
  );
}
