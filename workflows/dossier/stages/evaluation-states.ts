import { dossierSetup, issue } from "../dossier-setup.ts";
import { lateAgreement } from "./late-agreement.ts";

/** Documents are confirmed, two evaluators score blind, and meet when they differ. */
export const evaluationStates = dossierSetup.createStateConfig({
  initial: "scoring",
  on: {
    "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") },
    ...lateAgreement(),
  },
  states: {
    scoring: {
      on: {
        "evaluation.confirmDocuments": { target: "scoring" },
        "evaluation.score": { target: "scoring" },
        "evaluation.close": [
          { guard: "evaluatorsMustMeet", target: "jointSession" },
          {
            guard: "evaluationMayClose",
            target: "#dossier.award",
            actions: issue("scoreSheet"),
          },
        ],
      },
    },
    jointSession: {
      on: {
        "evaluation.recordJointSession": {
          target: "#dossier.award",
          actions: issue("scoreSheet"),
        },
      },
    },
  },
});
