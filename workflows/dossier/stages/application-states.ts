import { dossierSetup, issue } from "../dossier-setup.ts";
import { lateAgreement } from "./late-agreement.ts";
import { amendmentsBeforeApplying } from "./plan-amendments.ts";

/** The company applies to an open call. */
export const applicationStates = dossierSetup.createStateConfig({
  initial: "draft",
  on: {
    "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") },
    "dossier.lapse": { target: "#dossier.lapsed", actions: issue("closureNotice") },
    ...lateAgreement(),
  },
  states: {
    draft: {
      on: {
        ...amendmentsBeforeApplying(),
        "application.save": { target: "draft" },
        "application.submit": {
          guard: "applicationMayBeSubmitted",
          target: "#dossier.admissibility",
          actions: [
            { type: "issue", params: { document: "application" } },
            { type: "issue", params: { document: "protocolReceipt" } },
          ],
        },
      },
    },
  },
});
