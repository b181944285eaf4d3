import { dossierSetup, issue } from "../dossier-setup.ts";
import { amendmentsBeforeApplying } from "./plan-amendments.ts";

/** The company adheres, promises to adhere or declines; the unions sign or refuse. */
export const agreementStates = dossierSetup.createStateConfig({
  initial: "draft",
  on: { "dossier.withdraw": { target: "#dossier.withdrawn", actions: issue("closureNotice") } },
  states: {
    draft: {
      on: {
        ...amendmentsBeforeApplying(),
        "agreement.save": { target: "draft" },
        "agreement.sign": { target: "awaitingUnions", actions: issue("agreement") },
        "agreement.commit": { target: "#dossier.application", actions: issue("agreement") },
        "agreement.decline": { target: "#dossier.application", actions: issue("agreement") },
      },
    },
    awaitingUnions: {
      on: {
        "agreement.countersign": unionAnswers(),
        "agreement.refuse": unionAnswers(),
        "agreement.proceed": { target: "#dossier.application" },
      },
    },
  },
});

/** A union's answer: the last one lets the dossier go on. */
function unionAnswers() {
  return [
    {
      guard: "isLastUnionToAnswer",
      target: "#dossier.application",
      actions: issue("agreement"),
    },
    { guard: "unionsAreAwaited", target: "awaitingUnions", actions: issue("agreement") },
  ] as const;
}
