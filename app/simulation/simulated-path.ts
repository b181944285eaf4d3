import type { DossierFacts } from "#workflows/dossier/dossier-facts.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { nextStep } from "#workflows/dossier/next-step.ts";
import type { Permission } from "#workflows/dossier/permissions.ts";

/** Who takes a simulated step: the company, or a demonstration account by its key. */
export type PathActor = "company" | "consultant" | "caseOfficer";

export type PathStep = {
  event: Permission;
  by: PathActor;
  fromState: StateName | "";
  toState: StateName;
};

type Act = { event: Permission; by: PathActor; facts?: Partial<DossierFacts> };

const acts: readonly Act[] = [
  { event: "checkup.submit", by: "company", facts: { checkupIsComplete: true } },
  { event: "checkup.validate", by: "consultant", facts: { openRemarks: 0 } },
  { event: "plan.save", by: "company" },
  { event: "plan.submit", by: "company", facts: { planIsValid: true } },
  { event: "plan.approve", by: "consultant", facts: { planIsValid: true } },
  { event: "agreement.decline", by: "company" },
  {
    event: "application.submit",
    by: "company",
    facts: { applicationIsComplete: true, callIsOpen: true, companyIsSme: true },
  },
  { event: "admissibility.take", by: "caseOfficer" },
  { event: "admissibility.admit", by: "caseOfficer", facts: { checklistIsPassed: true } },
  {
    event: "evaluation.close",
    by: "caseOfficer",
    facts: {
      documentPointsAreConfirmed: true,
      evaluationsHandedIn: 2,
      evaluatorsDisagree: false,
      admissibilityPendingInCall: 0,
    },
  },
];

/**
 * The way of a dossier from its opening to the ranking, each step as the machine takes it.
 * @throws Error when the machine refuses one: the programme has changed and this way with it.
 */
export function simulatedPath(): PathStep[] {
  const first: PathStep = {
    event: "dossier.open",
    by: "company",
    fromState: "",
    toState: "checkup.draft",
  };
  return acts.reduce(
    (path, { event, by, facts = {} }) => {
      const fromState = path.at(-1)?.toState ?? first.toState;
      const next = nextStep(fromState, facts, event);
      if (!next.ok) throw new Error(`The programme refuses ${event}: ${next.reason}`);
      return [...path, { event, by, fromState, toState: next.toState }];
    },
    [first],
  );
}
