import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { ApplicationOverview } from "#app/components/application-overview.tsx";
import { Callout } from "#app/components/callout.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { ProblemList } from "#app/components/problem-list.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openApplicationPage } from "#app/services/application/open-application-page.server.ts";

export const meta: MetaFunction = () => [{ title: "Domanda · Conciliazione In Pratica" }];

export const handle = { crumb: "Domanda" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const outcome = await openApplicationPage(act, requireParam(params, "dossierId"));
  if (!outcome.ok) throw refuse(outcome.refusal);
  return outcome.value;
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ApplicationRoute() {
  const page = useLoaderData<typeof loader>();
  const { may, protocol, submittedAt, problems } = page;
  const base = `/dossiers/${page.dossierId}/application`;
  return (
    <>
      <PageHeader
        title="Domanda di incentivo"
        lead="Chi sei, quanto è grande la tua impresa, quali aiuti ha avuto, quanto chiedi e che cosa dichiari."
      />
      {protocol !== null && (
        <Callout tone="success" title={`Domanda presentata: protocollo ${protocol}`}>
          <p>Registrata il {submittedAt}. I dati qui sotto non si possono più cambiare.</p>
        </Callout>
      )}
      {may.save && <CallChoice page={page} base={base} />}
      {problems.length > 0 && (
        <Callout tone="warning" title="Che cosa manca">
          <ProblemList problems={problems} />
        </Callout>
      )}
      <ApplicationOverview {...page} base={base} mayEdit={may.save} />
      {may.submit && <Submission page={page} base={base} />}
    </>
  );
}

function CallChoice({ page, base }: { page: Page; base: string }) {
  const { callTitle, callId, facts } = page;
  const isClosed = callId !== null && !facts.callIsOpen;
  return (
    <section className="panel" aria-label="Bando">
      <h2>Bando</h2>
      <p>{callTitle ?? "Non hai ancora scelto a quale bando partecipare."}</p>
      {isClosed && <p>Il bando scelto oggi non riceve domande.</p>}
      <Link className="btn btn-outline-primary btn-xs" to={`${base}/call`}>
        {callId === null ? "Scegli il bando" : "Cambia bando"}
      </Link>
    </section>
  );
}

function Submission({ page, base }: { page: Page; base: string }) {
  const { problems, facts, sizeClass } = page;
  if (problems.length > 0 || !facts.callIsOpen)
    return (
      <div className="page-act">
        <h2>Presenta la domanda</h2>
        <p>Quando non mancherà più nulla e il bando sarà aperto, qui comparirà il pulsante.</p>
      </div>
    );
  return (
    <div className="page-act">
      <h2>Presenta la domanda</h2>
      {sizeClass && !sizeClass.isSme && (
        <p>
          Dai dati l&apos;impresa non risulta una PMI: la domanda sarà rifiutata con il calcolo.
        </p>
      )}
      <PostButton
        action={`${base}/submit`}
        label="Presenta la domanda"
        confirm="Con la presentazione firmi le dichiarazioni e la domanda riceve il numero di protocollo. Dopo non si modifica più."
      />
    </div>
  );
}
