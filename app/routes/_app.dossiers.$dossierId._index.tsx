import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { DocumentList } from "#app/components/document-list.tsx";
import { DossierActs } from "#app/components/dossier-acts.tsx";
import { HistoryList, VerifiedMark } from "#app/components/history-list.tsx";
import { NextStepCard } from "#app/components/next-step-card.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { StageList } from "#app/components/stage-list.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readDossierPage } from "#app/services/dossier/read-dossier-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Pratica ${data.code}` : "Pratica"} · Conciliazione In Pratica` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const showsAll = new URL(request.url).searchParams.get("history") === "all";
  const dossierId = requireParam(params, "dossierId");
  const page = await readDossierPage({ act, dossierId, showsAll });
  if (!page) throw notFound();
  return page;
}

export default function DossierRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={`Pratica ${page.code}`} lead={page.companyName} />
      <NextStepCard step={page.step} />
      <h2 id="stages">Le dieci fasi</h2>
      <StageList stages={page.stages} />
      <h2 id="documents">Documenti</h2>
      <DocumentList documents={page.documents} />
      <h2 id="history">Storia della pratica</h2>
      <VerifiedMark isVerified={page.isVerified} />
      <p>
        {page.showsAll ? (
          <Link to="?#history" preventScrollReset>
            Mostra solo gli atti
          </Link>
        ) : (
          page.hiddenLines > 0 && (
            <Link to="?history=all#history" preventScrollReset>
              Mostra anche salvataggi e file ({page.hiddenLines})
            </Link>
          )
        )}
      </p>
      <HistoryList lines={page.history} />
      <DossierActs dossierId={page.id} acts={page.acts} />
    </>
  );
}
