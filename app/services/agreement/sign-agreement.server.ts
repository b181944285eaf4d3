import {
  addSignature,
  findAgreement,
  saveAgreement,
  type StoredAgreement,
} from "#app/data/agreement/agreements.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { listUnions } from "#app/data/organisations.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { SignatureForm } from "#workflows/agreement/agreement-schemas.ts";
import { contentOfAgreement, shortenHash, type AgreementContent } from "./agreement-content.ts";
import { textHasChanged } from "./agreement-refusals.ts";
import { confirmPassword } from "./confirm-password.server.ts";
import { writeAgreementData } from "./write-agreement-data.server.ts";

/**
 * The company signs the adhesion it has read: the password again, the hash of the text, the time.
 * From then on the text stands, and the unions see the dossier.
 */
export async function signAgreement({
  act,
  dossierId,
  form,
}: {
  act: Act;
  dossierId: string;
  form: SignatureForm;
}) {
  const objection = await confirmPassword(act, form.password);
  if (objection) return refused(objection);
  return performStep({
    act,
    dossierId,
    event: "agreement.sign",
    gather: (tx) => Promise.all([findAgreement(tx, act.actor, dossierId), listUnions(tx)]),
    prepare: async (tx, dossier, [before, unions]) => {
      const content = contentOfAgreement(dossier.company.name, before.clauses);
      if (content.contentHash !== form.contentHash) return refused(textHasChanged);
      const facts = { adhesionIsCommitted: before.kind === "commitment" };
      if (before.kind === "adhesion") return proceed({ facts });
      const agreement = await storeSignature(tx, { act, dossier, content });
      const data = await writeAgreementData(tx, { act, dossier, agreement, unions });
      return proceed({ facts, documents: { agreement: data }, changes: [nameContent(content)] });
    },
  });
}

async function storeSignature(
  tx: Transaction,
  { act, dossier, content }: { act: Act; dossier: DossierForStep; content: AgreementContent },
): Promise<StoredAgreement> {
  const { text, contentHash } = content;
  await saveAgreement(tx, dossier.id, {
    kind: "adhesion",
    textVersion: text.version,
    settledAt: act.now,
    contentHash,
  });
  await addSignature(tx, {
    id: act.newId(),
    dossierId: dossier.id,
    organisationId: act.actor.organisationId,
    party: act.actor.organisationName,
    signerId: act.actor.userId,
    signerName: act.actor.fullName,
    act: "signed",
    reason: "",
    signedAt: act.now,
    contentHash,
    contentTitle: `${text.title}, versione ${text.version}`,
  });
  return findAgreement(tx, act.actor, dossier.id);
}

/** What was signed, for the history: title, version and hash in short. */
export function nameContent({ text, contentHash }: AgreementContent) {
  const to = `${text.title}, versione ${text.version}, impronta ${shortenHash(contentHash)}`;
  return { field: "Testo firmato", from: "", to };
}
