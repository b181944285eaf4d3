import { dossierSetup } from "./dossier-setup.ts";
import { checkupStates } from "./stages/checkup-states.ts";
import { planStates } from "./stages/plan-states.ts";
import { agreementStates } from "./stages/agreement-states.ts";
import { applicationStates } from "./stages/application-states.ts";
import { admissibilityStates } from "./stages/admissibility-states.ts";
import { evaluationStates } from "./stages/evaluation-states.ts";
import { awardStates } from "./stages/award-states.ts";
import { paymentStates } from "./stages/payment-states.ts";
import { monitoringStates } from "./stages/monitoring-states.ts";
import { bonusStates } from "./stages/bonus-states.ts";

/** The path of a dossier from the check-up to the bonus, stage by stage, and its endings. */
export const dossierMachine = dossierSetup.createMachine({
  id: "dossier",
  context: ({ input }) => input,
  initial: "checkup",
  states: {
    checkup: checkupStates,
    plan: planStates,
    agreement: agreementStates,
    application: applicationStates,
    admissibility: admissibilityStates,
    evaluation: evaluationStates,
    award: awardStates,
    payment: paymentStates,
    monitoring: monitoringStates,
    bonus: bonusStates,
    concluded: { type: "final" },
    withdrawn: { type: "final" },
    excluded: { type: "final" },
    belowThreshold: { type: "final" },
    notFunded: { type: "final" },
    lapsed: { type: "final" },
    revoked: { type: "final" },
  },
});
