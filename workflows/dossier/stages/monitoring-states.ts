import { dossierSetup, issue } from "../dossier-setup.ts";
import { amendmentsAfterAward } from "./plan-amendments.ts";

/** The company reports; the case officer verifies, and the balance follows. */
export const monitoringStates = dossierSetup.createStateConfig({
  initial: "running",
  on: { "dossier.revoke": { target: "#dossier.revoked", actions: issue("closureNotice") } },
  states: {
    running: {
      on: {
        ...amendmentsAfterAward(),
        "monitoring.save": { target: "running" },
        "monitoring.submitReport": {
          guard: "reportIsComplete",
          target: "reported",
          actions: issue("finalReport"),
        },
      },
    },
    reported: {
      on: {
        "monitoring.checkExpense": { target: "reported" },
        "monitoring.returnReport": { target: "running" },
        "monitoring.verify": [
          verified("balanceIsDue", "#dossier.payment.balanceDue"),
          verified("recoveryIsDue", "#dossier.payment.recoveryDue"),
          verified("nothingIsDue", "#dossier.bonus"),
        ],
      },
    },
  },
});

function verified<Guard extends string, Target extends string>(guard: Guard, target: Target) {
  return { guard, target, actions: issue("verificationReport") } as const;
}
