import { findAgreement, type StoredAgreement } from "#app/data/agreement/agreements.server.ts";
import { findDossier } from "#app/data/dossiers.server.ts";
import { listUnions } from "#app/data/organisations.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import type { SignatureLine } from "#templates/programme-document.ts";
import type { AgreementKind } from "#workflows/agreement/agreement-evidence.ts";
import type { AgreementText } from "#workflows/agreement/agreement-text.ts";
import { describeClauses } from "#workflows/agreement/describe-clauses.ts";
import type { HourlyLeaveClauses } from "#workflows/agreement/hourly-leave-clauses.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Permission } from "#workflows/dossier/permissions.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import { contentOfAgreement, shortenHash } from "./agreement-content.ts";
import { listParties } from "./agreement-parties.ts";

export type AgreementPage = {
  dossierId: string;
  kind: AgreementKind;
  text: AgreementText;
  contentHash: string;
  shortHash: string;
  clauses: HourlyLeaveClauses | null;
  clauseRows: readonly (readonly [label: string, value: string])[];
  parties: SignatureLine[];
  declineReason: string;
  may: Record<"save" | "sign" | "commit" | "decline" | "proceed" | "answer", boolean>;
};

/** Everything the pages of an agreement show to a reader, and what the reader may do there now. */
export async function openAgreementPage(
  act: Act,
  dossierId: string,
): Promise<Outcome<AgreementPage>> {
  const { actor, database } = act;
  const dossier = await findDossier(database.read, actor, dossierId);
  if (!dossier || !stageIsShown(actor.role, "agreement")) return refused(dossierNotFound);
  const agreement = await findAgreement(database.read, actor, dossierId);
  const unions = await listUnions(database.read);
  const { text, contentHash } = contentOfAgreement(dossier.company.name, agreement.clauses);
  return {
    ok: true,
    value: {
      dossierId,
      kind: agreement.kind,
      text,
      contentHash,
      shortHash: shortenHash(contentHash),
      clauses: agreement.clauses,
      clauseRows: agreement.clauses ? describeClauses(agreement.clauses) : [],
      parties: listParties([dossier.company, ...unions], agreement.signatures),
      declineReason: agreement.declineReason,
      may: listActs(act, dossier.state, agreement),
    },
  };
}

function listActs(act: Act, state: StateName, agreement: StoredAgreement): AgreementPage["may"] {
  const { role, organisationId } = act.actor;
  const may = (event: Permission) => mayAct(role, state, event);
  // After the choice only a promise leaves something to write or sign.
  const isOpen = state === "agreement.draft" || agreement.kind === "commitment";
  const hasAnswered = agreement.signatures.some(
    (signature) => signature.organisationId === organisationId,
  );
  return {
    save: isOpen && may("agreement.save"),
    sign: isOpen && may("agreement.sign"),
    commit: may("agreement.commit"),
    decline: may("agreement.decline"),
    proceed: may("agreement.proceed"),
    answer: agreement.kind === "adhesion" && !hasAnswered && may("agreement.countersign"),
  };
}
