import { dossierSetup, issue } from "../dossier-setup.ts";

/** A request at the end of the project, examined and decided. */
export const bonusStates = dossierSetup.createStateConfig({
  initial: "available",
  on: { "dossier.revoke": { target: "#dossier.revoked", actions: issue("closureNotice") } },
  states: {
    available: {
      on: {
        "bonus.request": { guard: "bonusIsRequestable", target: "requested" },
        "dossier.conclude": { target: "#dossier.concluded", actions: issue("closureNotice") },
      },
    },
    requested: { on: { "bonus.examine": { target: "examined" } } },
    examined: {
      on: {
        "bonus.grant": { target: "#dossier.concluded", actions: issue("bonusDecision") },
        "bonus.refuse": { target: "#dossier.concluded", actions: issue("bonusDecision") },
      },
    },
  },
});
