import type { StoredSignature } from "#app/data/agreement/agreements.server.ts";
import type { SignatureLine } from "#templates/programme-document.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { shortenHash } from "./agreement-content.ts";

type Organisation = { id: string; name: string };

/** Every party of an adhesion with what it did so far: the company first, then the unions. */
export function listParties(
  organisations: readonly Organisation[],
  signatures: readonly StoredSignature[],
): SignatureLine[] {
  return organisations.map(({ id, name }) => {
    const signature = signatures.find(({ organisationId }) => organisationId === id);
    if (!signature) return { party: name, state: "awaited" };
    return {
      party: signature.party,
      signer: signature.signerName,
      state: signature.act,
      signedAt: formatInstant(signature.signedAt),
      contentHash: shortenHash(signature.contentHash),
      ...(signature.reason === "" ? {} : { remark: signature.reason }),
    };
  });
}

/** Unions of the list that have neither signed nor refused. */
export function countUnanswered(
  unions: readonly Organisation[],
  signatures: readonly StoredSignature[],
): number {
  const answered = new Set(signatures.map(({ organisationId }) => organisationId));
  return unions.filter(({ id }) => !answered.has(id)).length;
}
