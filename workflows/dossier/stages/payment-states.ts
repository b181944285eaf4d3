import { dossierSetup, issue } from "../dossier-setup.ts";

/** Each instalment is proposed, approved and executed by three people. */
export const paymentStates = dossierSetup.createStateConfig({
  initial: "advanceDue",
  on: { "dossier.revoke": { target: "#dossier.revoked", actions: issue("closureNotice") } },
  states: {
    advanceDue: { on: { "payment.propose": propose("advanceProposed") } },
    advanceProposed: {
      on: {
        "payment.approve": { target: "advanceApproved" },
        "payment.reject": { target: "advanceDue" },
      },
    },
    advanceApproved: {
      on: {
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
