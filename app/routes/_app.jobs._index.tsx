import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { JobTable } from "#app/components/job-table.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { readJobs } from "#app/services/outbox/read-jobs.server.ts";

export const meta: MetaFunction = () => [{ title: "Lavori in coda · Conciliazione In Pratica" }];

export const handle = { crumb: "Lavori in coda" };

export async function loader({ request }: LoaderFunctionArgs) {
  return readJobs(await requirePermission(request, "job.read"));
}

export default function JobsRoute() {
  const { due, dead, jobs } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Lavori in coda"
        lead="Dopo ogni atto il sistema prepara i documenti e avvisa le persone. Quando qualcosa non riesce riprova da solo; dopo otto tentativi lo mette da parte e lo trovi qui."
      />
      <p>
        Da fare adesso: <strong>{due}</strong>. Messi da parte: <strong>{dead}</strong>.
      </p>
      <JobTable jobs={jobs} />
    </>
  );
}
