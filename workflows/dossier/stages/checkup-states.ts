import { dossierSetup, issue } from "../dossier-setup.ts";

/** The company answers; the consultant asks for changes or validates. */
export const checkupStates = dossierSetup.createStateConfig({
  initial: "draft",
  on: { "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") } },
  states: {
    draft: {
      on: {
        "checkup.save": { target: "draft" },
        "checkup.submit": {
          guard: "checkupIsComplete",
          target: "submitted",
          actions: issue("checkupReceipt"),
        },
      },
    },
    submitted: {
      on: {
        "checkup.remark": { target: "submitted" },
        "checkup.correct": { target: "submitted" },
        "checkup.requestChanges": { guard: "hasOpenRemarks", target: "changesRequested" },
        "checkup.validate": {
          guard: "hasNoOpenRemarks",
          target: "#dossier.plan",
          actions: issue("checkupReport"),
        },
      },
    },
    changesRequested: {
      on: {
        "checkup.save": { target: "changesRequested" },
        "checkup.submit": {
          guard: "checkupIsComplete",
          target: "submitted",
          actions: issue("checkupReceipt"),
        },
      },
    },
  },
});
