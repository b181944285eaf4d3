import { setup } from "xstate";
import type { DocumentKind } from "./document-kinds.ts";
import type { DossierFacts } from "./dossier-facts.ts";
import type { Permission } from "./permissions.ts";

/** What the names in the chart of a dossier mean: its facts, guards and effects. */
export const dossierSetup = setup({
  types: {
    context: {} as DossierFacts,
    input: {} as DossierFacts,
    events: {} as { type: Permission },
  },
  actions: {
    /** The document the step leaves behind; the use case supplies what it says. */
    issue: (_, _params: { document: DocumentKind }) => undefined,
    /** The step writes its own rows and leaves the state as it is. */
    record: () => undefined,
  },
  guards: {
    checkupIsComplete: ({ context }) => context.checkupIsComplete,
    hasOpenRemarks: ({ context }) => context.openRemarks > 0,
    hasNoOpenRemarks: ({ context }) => context.openRemarks === 0,
    planIsValid: ({ context }) => context.planIsValid,
    amendmentMayBeWritten: ({ context }) =>
      context.amendment === "none" || context.amendment === "draft",
    amendmentMayBeProposed: ({ context }) =>
      context.amendment === "draft" && amendedPlanHolds(context),
    amendmentIsOpen: ({ context }) => context.amendment === "draft" || isHandedIn(context),
    amendmentIsHandedIn: ({ context }) => isHandedIn(context),
    amendmentMayBeApproved: ({ context }) =>
      context.amendment === "proposed" && amendedPlanHolds(context),
    amendmentMayBeAuthorised: ({ context }) =>
      context.amendment === "advised" && amendedPlanHolds(context),
    isLastUnionToAnswer: ({ context }) => context.unionsStillToAnswer === 1,
    unionsAreAwaited: ({ context }) =>
      context.unionsStillToAnswer > 1 && context.unionsStillToAnswer < Number.MAX_SAFE_INTEGER,
    unionHasToAnswer: ({ context }) =>
      context.unionsStillToAnswer > 0 && context.unionsStillToAnswer < Number.MAX_SAFE_INTEGER,
    adhesionIsCommitted: ({ context }) => context.adhesionIsCommitted,
    applicationMayBeSubmitted: ({ context }) =>
      context.applicationIsComplete && context.callIsOpen && context.companyIsSme,
    checklistIsPassed: ({ context }) => context.checklistIsPassed,
    checklistHasFailure: ({ context }) => context.checklistHasFailure,
    mayExcludeWithoutNotice: ({ context }) =>
      context.checklistHasFailure && !context.callRequiresRefusalNotice,
    termHasExpired: ({ context }) => context.termHasExpired,
    evaluatorsMustMeet: ({ context }) => evaluationMayClose(context) && context.evaluatorsDisagree,
    evaluationMayClose: ({ context }) => evaluationMayClose(context) && !context.evaluatorsDisagree,
    isBelowThreshold: ({ context }) => context.rankingOutcome === "belowThreshold",
    isFunded: ({ context }) =>
      context.rankingOutcome === "funded" || context.rankingOutcome === "partlyFunded",
    isOnWaitingList: ({ context }) => context.rankingOutcome === "waitingList",
    grantChecksArePassed: ({ context }) => context.grantChecksArePassed,
    budgetIsFree: ({ context }) => context.budgetIsFree,
    paymentChecksArePassed: ({ context }) => context.paymentChecksArePassed,
    reportIsComplete: ({ context }) => context.reportIsComplete,
    balanceIsDue: ({ context }) => context.balanceCents > 0,
    recoveryIsDue: ({ context }) => context.balanceCents < 0,
    nothingIsDue: ({ context }) => context.balanceCents === 0,
    bonusIsRequestable: ({ context }) => context.bonusIsRequestable,
  },
});

function evaluationMayClose(facts: DossierFacts): boolean {
  return (
    facts.documentPointsAreConfirmed &&
    facts.evaluationsHandedIn === 2 &&
    facts.admissibilityPendingInCall === 0
  );
}

function isHandedIn({ amendment }: DossierFacts): boolean {
  return amendment === "proposed" || amendment === "advised";
}

function amendedPlanHolds(facts: DossierFacts): boolean {
  return facts.planIsValid && facts.requestStaysWithinAward;
}

/** Names the document a step leaves behind. */
export function issue<Document extends DocumentKind>(document: Document) {
  return { type: "issue", params: { document } } as const;
}
