import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useParams } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { InTurn } from "#app/components/in-turn.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import { concludeDossier } from "#app/services/dossier/conclude-dossier.server.ts";

export const meta: MetaFunction = () => [
  { title: "Concludi la pratica · Conciliazione In Pratica" },
];

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, "dossier.conclude");
  return null;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const act = await requirePermission(request, "dossier.conclude");
  const dossierId = requireParam(params, "dossierId");
  const outcome = await concludeDossier({ act, dossierId });
  if (!outcome.ok) throw refuse(outcome.refusal);
  return redirect(`/dossiers/${dossierId}`);
}

export default function ConcludeRoute() {
  const { dossierId = "" } = useParams();
  const home = `/dossiers/${dossierId}`;
  return (
    <>
      <PageHeader
        title="Concludi la pratica"
        lead="L'impresa non ha chiesto la premialità. La pratica si chiude in regola e l'impresa riceve una comunicazione."
        backTo={{ href: home, label: "Pratica" }}
      />
      <p>Non si può annullare: dopo, la premialità non si potrà più chiedere per questa pratica.</p>
      <InTurn event="dossier.conclude" reply={undefined} backTo={{ href: home, label: "Pratica" }}>
        <PostButton action={`${home}/conclude`} label="Concludi la pratica" />
      </InTurn>
    </>
  );
}
