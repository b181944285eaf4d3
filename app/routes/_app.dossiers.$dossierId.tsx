import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useLocation, useMatches } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { StageNav } from "#app/components/stage-list.tsx";
import { StateChip } from "#app/components/state-chip.tsx";
import { findLastMove } from "#app/data/dossier-register.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { listStageLines } from "#app/services/dossier/describe-next-step.ts";
import type { Stage } from "#workflows/dossier/dossier-states.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { isEnding } from "#workflows/dossier/stage-progress.ts";

export { ProblemBoundary as ErrorBoundary } from "#app/components/problem-boundary.tsx";

export const handle = { crumb: (data: { code: string }) => data.code };

/** What every page of a dossier has above it: whose it is, where it stands, the way around. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "dossier.read");
  const dossierId = requireParam(params, "dossierId");
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) throw notFound();
  const leftFrom = isEnding(dossier.state) ? await findLastMove(database.read, dossierId) : null;
  return {
    id: dossier.id,
    code: dossier.code,
    state: dossier.state,
    companyName: dossier.company.name,
    callTitle: dossier.call?.title ?? null,
    openActs: eventsOf(dossier.state),
    stages: listStageLines({ dossier, role: actor.role, leftFrom }),
  };
}

/** A page that lies elsewhere than under its stage's address names it: `handle = { stage: "checkup" }`. */
function readStage(handle: unknown): Stage | null {
  if (typeof handle !== "object" || handle === null || !("stage" in handle)) return null;
  return (handle as { stage: Stage }).stage;
}

export default function DossierLayout() {
  const dossier = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const current = readStage(useMatches().at(-1)?.handle);
  const home = `/dossiers/${dossier.id}`;
  // The first page shows the stages at length.
  const isOverview = pathname.replace(/\/$/, "") === home;
  return (
    <>
      <div className="dossier-bar">
        <strong>{dossier.companyName}</strong>
        <Link className="code" to={home}>
          {dossier.code}
        </Link>
        <StateChip state={dossier.state} />
        {dossier.callTitle !== null && <span className="muted">{dossier.callTitle}</span>}
      </div>
      {isOverview ? (
        <Outlet />
      ) : (
        <div className="dossier-layout">
          <StageNav home={home} stages={dossier.stages} current={current} />
          <div className="dossier-page">
            <Outlet />
          </div>
        </div>
      )}
    </>
  );
}
