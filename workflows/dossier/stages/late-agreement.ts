import { issue } from "../dossier-setup.ts";

/** Signatures may follow while the application is on its way; the call says until when they count. */
export function lateAgreement() {
  return {
    "agreement.save": { guard: "adhesionIsCommitted", actions: "record" },
    "agreement.sign": { guard: "adhesionIsCommitted", actions: issue("agreement") },
    "agreement.countersign": { guard: "unionHasToAnswer", actions: issue("agreement") },
    "agreement.refuse": { guard: "unionHasToAnswer", actions: issue("agreement") },
  } as const;
}
