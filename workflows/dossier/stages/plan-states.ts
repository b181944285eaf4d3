import { dossierSetup, issue } from "../dossier-setup.ts";

/** The company plans its measures; the consultant returns or approves. */
export const planStates = dossierSetup.createStateConfig({
  initial: "draft",
  on: { "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") } },
  states: {
    draft: {
      on: {
        "dossier.assign": { target: "draft" },
        "plan.save": { target: "draft" },
        "plan.writeMinutes": { target: "draft", actions: issue("sharingMinutes") },
        "plan.submit": { guard: "planIsValid", target: "submitted" },
      },
    },
    submitted: {
      on: {
        "dossier.assign": { target: "submitted" },
        "plan.return": { target: "changesRequested" },
        "plan.approve": {
          guard: "planIsValid",
          target: "#dossier.agreement",
          actions: issue("plan"),
        },
      },
    },
    changesRequested: {
      on: {
        "dossier.assign": { target: "changesRequested" },
        "plan.save": { target: "changesRequested" },
        "plan.writeMinutes": { target: "changesRequested", actions: issue("sharingMinutes") },
        "plan.submit": { guard: "planIsValid", target: "submitted" },
      },
    },
  },
});
