import { findDossier } from "#app/data/dossiers.server.ts";
import { listDocumentsOfKind } from "#app/data/documents.server.ts";
import { listPlanVersions } from "#app/data/plan/plan-versions.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";

/** All versions of a plan, the newest first, each with its document where it has come into force. */
export async function openVersionsPage(act: Act, dossierId: string) {
  const { actor, database } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier || !stageIsShown(actor.role, "plan")) return refused(dossierNotFound);
  const [versions, documents] = await Promise.all([
    listPlanVersions(database.read, actor, dossierId),
    listDocumentsOfKind(database.read, actor, { dossierId, kind: "plan" }),
  ]);
  // A document is ordered each time a version comes into force, so the two lists run side by side.
  const approved = versions.filter(({ state }) => state === "approved");
  const papers = documents.toReversed();
  const value = {
    dossierId,
    inForce: approved.at(-1)?.number ?? null,
    versions: versions.toReversed().map(({ plan, ...version }) => ({
      ...version,
      title: plan.title,
      measures: plan.measures.length,
      document: papers[approved.findIndex(({ number }) => number === version.number)] ?? null,
    })),
  };
  return { ok: true, value } satisfies Outcome<typeof value>;
}
