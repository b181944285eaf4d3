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
          {
            guard: "isBelowThreshold",
            target: "#dossier.belowThreshold",
            actions: issue("rankingMinutes"),
          },
          { guard: "isFunded", target: "proposed", actions: issue("rankingMinutes") },
          { guard: "isOnWaitingList", target: "waitingList", actions: issue("rankingMinutes") },
        ],
      },
    },
    proposed: {
      on: {
        "award.recordChecks": { target: "proposed" },
        // A waiver above may complete a sum that was given in part.
        "award.slide": { guard: "budgetIsFree", target: "proposed" },
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
        "award.slide": { guard: "budgetIsFree", target: "proposed" },
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
