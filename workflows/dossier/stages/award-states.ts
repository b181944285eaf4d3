import { dossierSetup, issue } from "../dossier-setup.ts";
import { lateAgreement } from "./late-agreement.ts";

/** Ranking, checks before the grant, decision, acceptance, waiting list. */
export const awardStates = dossierSetup.createStateConfig({
  initial: "awaitingRanking",
  on: {
    "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") },
    ...lateAgreement(),
  },
  states: {
    awaitingRanking: {
      on: {
        "award.rank": [
          { guard: "scoreIsBelowThreshold", target: "#dossier.belowThreshold" },
          { guard: "isFunded", target: "proposed" },
          { target: "waitingList" },
        ],
      },
    },
    proposed: {
      on: {
        "award.recordChecks": { target: "proposed" },
        "award.grant": {
          guard: "grantChecksArePassed",
          target: "granted",
          actions: issue("awardDecision"),
        },
        "dossier.lapse": { target: "#dossier.lapsed", actions: issue("closureNotice") },
      },
    },
    waitingList: {
      on: {
        "award.slide": { guard: "budgetIsFree", target: "proposed" },
        "award.exhaust": { target: "#dossier.notFunded", actions: issue("closureNotice") },
      },
    },
    granted: {
      on: {
        "award.accept": { target: "#dossier.payment", actions: issue("acceptanceDeed") },
        "award.refuse": { target: "#dossier.withdrawn", actions: issue("closureNotice") },
        "dossier.lapse": {
          guard: "termHasExpired",
          target: "#dossier.lapsed",
          actions: issue("closureNotice"),
        },
      },
    },
  },
});
