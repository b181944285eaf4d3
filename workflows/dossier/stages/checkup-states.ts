import { dossierSetup, issue } from "../dossier-setup.ts";

/** The company answers; the consultant asks for changes or validates. */
export const checkupStates = dossierSetup.createStateConfig({
  initial: "draft",
  on: { "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") } },
  states: {
    draft: {
      on: {
        "dossier.assign": { target: "draft" },
        "checkup.save": { target: "draft" },
        "checkup.adoptVersion": { target: "draft" },
        "checkup.importStaff": { target: "draft" },
        "checkup.openSurvey": { target: "draft" },
        "checkup.printSurvey": { target: "draft" },
        "checkup.closeSurvey": { target: "draft" },
        "checkup.useSurvey": { target: "draft" },
        "checkup.submit": {
          guard: "checkupIsComplete",
          target: "submitted",
          actions: issue("checkupReceipt"),
        },
      },
    },
    submitted: {
      on: {
        "dossier.assign": { target: "submitted" },
        "checkup.closeSurvey": { target: "submitted" },
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
        "dossier.assign": { target: "changesRequested" },
        "checkup.save": { target: "changesRequested" },
        "checkup.importStaff": { target: "changesRequested" },
        "checkup.openSurvey": { target: "changesRequested" },
        "checkup.printSurvey": { target: "changesRequested" },
        "checkup.closeSurvey": { target: "changesRequested" },
        "checkup.useSurvey": { target: "changesRequested" },
        "checkup.submit": {
          guard: "checkupIsComplete",
          target: "submitted",
          actions: issue("checkupReceipt"),
        },
      },
    },
  },
});
