import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { CheckupSectionList } from "#app/components/checkup-section-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { ProblemList } from "#app/components/problem-list.tsx";
import { SectionTools } from "#app/components/section-tools.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCheckupOverview } from "#app/services/checkup/read-checkup-overview.server.ts";

export const handle = { crumb: "Check-up" };

export const meta: MetaFunction = () => [{ title: "Check-up · Conciliazione In Pratica" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const overview = await readCheckupOverview({ act, dossierId });
  if (!overview) throw notFound();
  return overview;
}

export default function CheckupRoute() {
  const overview = useLoaderData<typeof loader>();
  const { home } = overview;
  return (
    <>
      <PageHeader title="Check-up" lead={overview.lead} />
      {overview.hasResult && (
        <p>
          <Link className="btn btn-outline-primary" to={`${home}/result`}>
            {overview.isValidated ? "Guarda il risultato" : "Guarda il risultato provvisorio"}
          </Link>
        </p>
      )}
      {overview.mayReview && (
        <p>
          <Link className="btn btn-primary" to={`${home}/review`}>
            Apri la revisione
          </Link>
        </p>
      )}
      {overview.mayEdit && <CheckupTasks />}
      {overview.sections.length > 0 && (
        <>
          <h2>Le nove sezioni</h2>
          <SectionTools home={home} section="C" mayEdit={overview.mayEdit} />
          <CheckupSectionList
            home={home}
            sections={overview.sections}
            remarks={overview.remarksBySection}
          />
        </>
      )}
      {overview.mayEdit && overview.isComplete && <SubmitCheckup home={home} />}
    </>
  );
}

/** What the company has to do before handing in, each line leading to its question. */
function CheckupTasks() {
  const overview = useLoaderData<typeof loader>();
  const { missing, errors, warnings, openRemarks } = overview;
  const way = findWay(overview);
  return (
    <>
      {way !== null && (
        <p>
          <Link className="btn btn-primary" to={way.href}>
            {way.label}
          </Link>
        </p>
      )}
      {openRemarks.length > 0 && (
        <Callout tone="warning" title="Osservazioni a cui rispondere">
          <ProblemList problems={openRemarks} />
        </Callout>
      )}
      {errors.length > 0 && (
        <Callout tone="danger" title="Che cosa non torna">
          <ProblemList problems={errors} />
        </Callout>
      )}
      {missing.length > 0 && (
        <details className="missing-answers">
          <summary>Che cosa manca ({missing.length})</summary>
          <ProblemList problems={missing} />
        </details>
      )}
      {warnings.length > 0 && (
        <Callout tone="warning" title="Dati insoliti: aggiungi una nota. Non bloccano l'invio">
          <ProblemList problems={warnings} />
        </Callout>
      )}
    </>
  );
}

/** Where to go on: the first unfinished section, else the first remark to answer. */
function findWay({ home, next, openRemarks }: ReturnType<typeof useLoaderData<typeof loader>>) {
  if (next !== null) {
    const label = next.isFirst ? "Comincia" : `Continua dalla sezione ${next.section}`;
    return { href: `${home}/${next.section}`, label };
  }
  const [remark] = openRemarks;
  return remark === undefined ? null : { href: remark.href, label: "Rispondi alle osservazioni" };
}

function SubmitCheckup({ home }: { home: string }) {
  return (
    <Callout tone="success" title="Hai risposto a tutto">
      <p>
        Puoi inviare il check-up. Dopo l&apos;invio le risposte non si cambiano più, se non quando
        te lo chiede chi fa la revisione.
      </p>
      <PostButton
        action={`${home}/submit`}
        label="Invia il check-up"
        confirm="Invii il check-up per la revisione?"
      />
    </Callout>
  );
}
