import { dossierSetup, issue } from "../dossier-setup.ts";
import { lateAgreement } from "./late-agreement.ts";
import { amendmentsAfterAward } from "./plan-amendments.ts";

/** Each instalment is proposed, approved and executed by three people. */
export const paymentStates = dossierSetup.createStateConfig({
  initial: "advanceDue",
  on: {
    "dossier.revoke": { target: "#dossier.revoked", actions: issue("closureNotice") },
    // A call may ask for the signature only by the payment.
    ...lateAgreement(),
  },
  states: {
    advanceDue: {
      on: {
        ...amendmentsAfterAward(),
        "payment.propose": propose("advanceProposed"),
        // Nothing is paid yet: a sum given in part can still be completed, with a new decision.
        "award.slide": { guard: "budgetIsFree", target: "#dossier.award.proposed" },
      },
    },
    advanceProposed: {
      on: {
        ...amendmentsAfterAward(),
        "payment.approve": { target: "advanceApproved" },
        "payment.reject": { target: "advanceDue" },
      },
    },
    advanceApproved: {
      on: {
        ...amendmentsAfterAward(),
        // A check may expire between the approval and the payment.
        "payment.reject": { target: "advanceDue" },
        "payment.execute": {
          target: "#dossier.monitoring",
          actions: issue("withholdingCertificate"),
        },
      },
    },
    balanceDue: { on: { "payment.propose": propose("balanceProposed") } },
    balanceProposed: {
      on: {
        "payment.approve": { target: "balanceApproved" },
        "payment.reject": { target: "balanceDue" },
      },
    },
    balanceApproved: {
      on: {
        // A check may expire between the approval and the payment.
        "payment.reject": { target: "balanceDue" },
        "payment.execute": {
          target: "#dossier.bonus",
          actions: issue("withholdingCertificate"),
        },
      },
    },
    recoveryDue: { on: { "payment.recordRecovery": { target: "#dossier.bonus" } } },
  },
});

function propose<Target extends string>(target: Target) {
  return { guard: "paymentChecksArePassed", target, actions: issue("settlementSheet") } as const;
}
