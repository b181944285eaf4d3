import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { linkTasks } from "#app/components/checkup-task-list.tsx";
import { CheckupSectionList } from "#app/components/checkup-section-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { ProblemList } from "#app/components/problem-list.tsx";
import { SectionTools } from "#app/components/section-tools.tsx";
import { NewerVersion } from "#app/components/version-offer.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCheckupOverview } from "#app/services/checkup/read-checkup-overview.server.ts";
import type { CheckupTask } from "#workflows/checkup/checkup-tasks.ts";

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
      <NewerVersion home={home} version={overview.newerVersion} />
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

/** What the company has to do before handing in, each line leading to its field. */
function CheckupTasks() {
  const overview = useLoaderData<typeof loader>();
  const { home, tasks } = overview;
  const way = findWay(overview);
  const missing = tasks.flatMap((section) => section.missing);
  return (
    <>
      {way !== null && (
        <p>
          <Link className="btn btn-primary" to={way.href}>
            {way.label}
          </Link>
        </p>
      )}
      <TaskCallout
        tone="warning"
        title="Osservazioni a cui rispondere"
        tasks={tasks.flatMap((section) => section.remarks)}
      />
      <TaskCallout
        tone="danger"
        title="Che cosa non torna"
        tasks={tasks.flatMap((section) => section.errors)}
      />
      {missing.length > 0 && (
        <p>
          <Link to={`${home}/missing`}>
            Che cosa manca (
            {missing.length === 1 ? "una risposta" : `${String(missing.length)} risposte`})
          </Link>
        </p>
      )}
      <TaskCallout
        tone="warning"
        title="Dati insoliti: aggiungi una nota. Non bloccano l'invio"
        tasks={tasks.flatMap((section) => section.warnings)}
      />
    </>
  );
}

type TaskCalloutProps = {
  tone: "warning" | "danger";
  title: string;
  tasks: readonly CheckupTask[];
};

function TaskCallout({ tone, title, tasks }: TaskCalloutProps) {
  const { home } = useLoaderData<typeof loader>();
  if (tasks.length === 0) return null;
  return (
    <Callout tone={tone} title={title}>
      <ProblemList problems={linkTasks(home, tasks)} />
    </Callout>
  );
}

/** Where to go on: the first unfinished section, else the first remark to answer. */
function findWay({ home, next, tasks }: ReturnType<typeof useLoaderData<typeof loader>>) {
  if (next !== null) {
    const label = next.isFirst ? "Comincia" : `Continua dalla sezione ${next.section}`;
    return { href: `${home}/${next.section}`, label };
  }
  const [remark] = tasks.flatMap((section) => section.remarks);
  return remark === undefined
    ? null
    : { href: `${home}/${remark.place}`, label: "Rispondi alle osservazioni" };
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
