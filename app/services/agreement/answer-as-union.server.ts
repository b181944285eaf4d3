import {
  addSignature,
  findAgreement,
  type StoredAgreement,
} from "#app/data/agreement/agreements.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { listUnions } from "#app/data/organisations.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { contentOfAgreement, type AgreementContent } from "./agreement-content.ts";
import { countUnanswered } from "./agreement-parties.ts";
import {
  alreadyAnswered,
  notAUnion,
  notSignedByCompany,
  textHasChanged,
} from "./agreement-refusals.ts";
import { nameContent } from "./sign-agreement.server.ts";
import { writeAgreementData } from "./write-agreement-data.server.ts";

type UnionAnswer = {
  act: Act;
  dossierId: string;
  answer: "signed" | "refused";
  reason: string;
  /** Hash of the text the signer has read; null for a refusal, which rejects any text. */
  contentHash: string | null;
};

/**
 * A union signs or refuses the adhesion a company has signed: once, in its own name, about the
 * very text the company signed. The last answer lets the dossier go on.
 */
export function answerAsUnion(request: UnionAnswer) {
  const { act, dossierId, answer, reason } = request;
  return performStep({
    act,
    dossierId,
    event: answer === "signed" ? "agreement.countersign" : "agreement.refuse",
    gather: (tx) => Promise.all([findAgreement(tx, act.actor, dossierId), listUnions(tx)]),
    prepare: async (tx, dossier, [before, unions]) => {
      const content = contentOfAgreement(dossier.company.name, before.clauses);
      const objection = objectTo({ request, agreement: before, content, unions });
      if (objection) return refused(objection);
      const agreement = await storeAnswer(tx, { request, dossier, content });
      const data = await writeAgreementData(tx, { act, dossier, agreement, unions });
      return proceed({
        facts: { unionsStillToAnswer: countUnanswered(unions, before.signatures) },
        reason,
        documents: { agreement: data },
        changes: answer === "signed" ? [nameContent(content)] : [],
      });
    },
  });
}

type Situation = {
  request: UnionAnswer;
  agreement: StoredAgreement;
  content: AgreementContent;
  unions: readonly { id: string }[];
};

function objectTo({ request, agreement, content, unions }: Situation) {
  const { organisationId } = request.act.actor;
  if (!unions.some(({ id }) => id === organisationId)) return notAUnion;
  if (agreement.kind !== "adhesion") return notSignedByCompany;
  if (agreement.signatures.some((signature) => signature.organisationId === organisationId))
    return alreadyAnswered;
  const isSameText =
    content.contentHash === agreement.contentHash &&
    (request.contentHash === null || request.contentHash === agreement.contentHash);
  return isSameText ? null : textHasChanged;
}

async function storeAnswer(
  tx: Transaction,
  {
    request,
    dossier,
    content,
  }: { request: UnionAnswer; dossier: DossierForStep; content: AgreementContent },
): Promise<StoredAgreement> {
  const { act, answer, reason } = request;
  await addSignature(tx, {
    id: act.newId(),
    dossierId: dossier.id,
    organisationId: act.actor.organisationId,
    party: act.actor.organisationName,
    signerId: act.actor.userId,
    signerName: act.actor.fullName,
    act: answer,
    reason,
    signedAt: act.now,
    contentHash: content.contentHash,
    contentTitle: `${content.text.title}, versione ${content.text.version}`,
  });
  return findAgreement(tx, act.actor, dossier.id);
}
