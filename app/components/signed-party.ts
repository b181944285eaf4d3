/** A party of an adhesion and what it did; `signedAt` is readable Italian text. */
export type SignedParty = {
  party: string;
  signer?: string;
  state: "signed" | "refused" | "awaited";
  signedAt?: string;
  contentHash?: string;
  remark?: string;
};
