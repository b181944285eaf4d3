import { listDocuments } from "#app/data/documents.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { DocumentKind } from "#workflows/dossier/document-kinds.ts";
import { documentIsVisible } from "#workflows/dossier/document-visibility.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { roleMay, type Role } from "#workflows/dossier/permissions.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { describeNextStep, listStageLines } from "./describe-next-step.ts";
import { readHistory } from "./read-history.server.ts";

const closingActs = [
  "dossier.withdraw",
  "dossier.lapse",
  "dossier.revoke",
  "dossier.conclude",
] as const;

type PageRequest = { act: Act; dossierId: string; showsAll: boolean };

/**
 * Everything the first page of a dossier shows: what comes next, stages, documents, history.
 * @returns null when the dossier is not the reader's.
 */
export async function readDossierPage({ act, dossierId, showsAll }: PageRequest) {
  const { actor, database } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier) return null;
  const { state } = dossier;
  const { role } = actor;
  const [documents, history] = await Promise.all([
    listDocuments(database.read, actor, dossierId),
    readHistory(act, dossier, { showsAll }),
  ]);
  return {
    id: dossier.id,
    code: dossier.code,
    companyName: dossier.company.name,
    step: describeNextStep({ dossier, role, today: dayInRome(act.now) }),
    stages: listStageLines({ dossier, role, leftFrom: history.leftFrom }),
    documents: documents.filter(({ kind }) =>
      documentIsVisible({ role, state }, kind as DocumentKind),
    ),
    history: history.lines,
    hiddenLines: history.hiddenLines,
    isVerified: history.isVerified,
    showsAll,
    acts: listClosingActs(role, state),
  };
}

function listClosingActs(role: Role, state: StateName) {
  const known = eventsOf(state);
  return closingActs.filter((event) => roleMay(role, event) && known.includes(event));
}
