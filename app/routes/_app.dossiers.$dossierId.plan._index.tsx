import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { HeldByColleague } from "#app/components/held-by-colleague.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PlanAmendmentNote } from "#app/components/plan-amendment-note.tsx";
import { PlanOverview } from "#app/components/plan-overview.tsx";
import { PlanPointsPreview } from "#app/components/plan-points-preview.tsx";
import { PlanProblems } from "#app/components/plan-problems.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { openPlanPage } from "#app/services/plan/open-plan-page.server.ts";

export const meta: MetaFunction = () => [{ title: "Piano · Conciliazione In Pratica" }];

export const handle = { crumb: "Piano" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "dossier.read");
  const outcome = await openPlanPage({ act, dossierId: requireParam(params, "dossierId") });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return outcome.value;
}

export default function PlanRoute() {
  const page = useLoaderData<typeof loader>();
  const { plan, problems, may, home, review } = page;
  const isBlocked = problems.some(({ level }) => level === "blocks");
  return (
    <>
      <PageHeader
        title="Piano di conciliazione"
        lead="Le misure che vuoi introdurre: per chi, quando, quanto costano, come capirai se funzionano."
      />
      <HeldByColleague page={page} />
      {may.review && (
        <Callout tone="note" title="Il piano aspetta te">
          <Link to={`${home}/review`}>Vai alla revisione</Link>
        </Callout>
      )}
      {review && may.save && <ReturnedNote remarks={plan.remarks} />}
      <PlanAmendmentNote page={page} />
      {may.save && <PlanProblems problems={problems} linked />}
      <PlanOverview {...page} mayEdit={may.save} />
      {page.showsPoints && <PlanPointsPreview plan={plan} call={page.call} isOpen />}
      {may.submit && <SubmitPart home={home} isBlocked={isBlocked} />}
    </>
  );
}

function ReturnedNote({ remarks }: { remarks: string }) {
  return (
    <Callout tone="warning" title="Il consulente chiede di cambiare qualcosa">
      {remarks !== "" && <p>{remarks}</p>}
      <p>Le misure da rivedere sono segnate; le altre sono già approvate.</p>
    </Callout>
  );
}

function SubmitPart({ home, isBlocked }: { home: string; isBlocked: boolean }) {
  return (
    <div className="page-act">
      <h2>Invia il piano</h2>
      {isBlocked ? (
        <p>Quando avrai sistemato ciò che manca, qui comparirà il pulsante per inviarlo.</p>
      ) : (
        <PostButton
          action={`${home}/submit`}
          label="Invia il piano al consulente"
          confirm="Dopo l'invio il piano non si modifica più, finché il consulente non lo approva o te lo rimanda."
        />
      )}
    </div>
  );
}
