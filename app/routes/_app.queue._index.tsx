import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { AmendmentQueue } from "#app/components/amendment-queue.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { SlipsToPrint } from "#app/components/slips-to-print.tsx";
import { ReviewQueue } from "#app/components/review-queue.tsx";
import { listAwaitedAmendments } from "#app/services/plan/list-awaited-amendments.server.ts";
import { listSlipsToPrint } from "#app/services/survey/list-slips-to-print.server.ts";
import { readReviewQueue } from "#app/services/checkup/read-review-queue.server.ts";
import { readQueueFilter } from "#workflows/checkup/review-queue.ts";

export const handle = { crumb: "Da rivedere" };

export const meta: MetaFunction = () => [{ title: "Da rivedere · Conciliazione In Pratica" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "queue.read");
  const search = new URL(request.url).searchParams;
  const queue = await readReviewQueue({
    act,
    filter: readQueueFilter(search),
    after: search.get("after"),
    done: search.get("done"),
  });
  const [slips, amendments] = await Promise.all([
    listSlipsToPrint(act),
    listAwaitedAmendments(act),
  ]);
  return { ...queue, readerId: act.actor.userId, slips, amendments };
}

export default function QueueRoute() {
  const queue = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Da rivedere"
        lead="Check-up e piani consegnati dalle imprese. In cima quelli con il termine più vicino, scaduti compresi."
      />
      <ReviewQueue queue={queue} />
      <AmendmentQueue amendments={queue.amendments} />
      <SlipsToPrint surveys={queue.slips} />
      <p>
        <Link to="/queue/absences">Assenze delle consulenti</Link>
      </p>
    </>
  );
}
