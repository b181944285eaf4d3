import type { AgreementData } from "#templates/agreement/agreement.ts";
import { writeAgreement } from "#workflows/agreement/agreement-text.ts";
import { sampleContext, someHash } from "./sample-context.ts";

export const agreementSample: AgreementData = {
  ...sampleContext,
  kind: "adhesion",
  text: writeAgreement(sampleContext.companyName, null),
  contentHash: someHash,
  parties: [
    {
      party: sampleContext.companyName,
      signer: "Giulia Prova, legale rappresentante",
      state: "signed",
      signedAt: "18 novembre 2026, ore 9:12",
      contentHash: "9f2c 41d7 a8e0 5b36",
    },
    {
      party: "CGIL Milano",
      signer: "Paolo Delegato",
      state: "signed",
      signedAt: "19 novembre 2026, ore 11:40",
      contentHash: "9f2c 41d7 a8e0 5b36",
    },
    { party: "CISL Milano Metropoli", state: "awaited" },
    {
      party: "UIL Milano e Lombardia",
      state: "refused",
      remark: "Chiediamo di indicare il preavviso minimo per chi lavora su turni.",
    },
  ],
  reason: "",
  actedBy: "",
  actedAt: "",
};
