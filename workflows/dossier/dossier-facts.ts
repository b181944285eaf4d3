/**
 * What the machine of a dossier must know to judge an event. A use case states the facts it has
 * established from the rows; everything it does not state counts as not proven.
 */
export type DossierFacts = {
  checkupIsComplete: boolean;
  /** Remarks of the consultant that the company has not answered yet. */
  openRemarks: number;
  planIsValid: boolean;
  /** How far the change of the plan under way has come; "none" without one, null while unknown. */
  amendment: "none" | "draft" | "proposed" | "advised" | null;
  /** The changed plan asks for no more than the award was made on. */
  requestStaysWithinAward: boolean;
  /** Unions that have neither signed nor refused, the acting one included. */
  unionsStillToAnswer: number;
  /** The company has promised to adhere and has not signed yet. */
  adhesionIsCommitted: boolean;
  applicationIsComplete: boolean;
  callIsOpen: boolean;
  companyIsSme: boolean;
  checklistIsPassed: boolean;
  checklistHasFailure: boolean;
  callRequiresRefusalNotice: boolean;
  /** The term running in the present state is over. */
  termHasExpired: boolean;
  documentPointsAreConfirmed: boolean;
  /** Evaluators who have handed in all their scores. */
  evaluationsHandedIn: number;
  evaluatorsDisagree: boolean;
  /** Applications of the same call whose admissibility is still open. */
  admissibilityPendingInCall: number;
  /** What the ranking makes of the application; null while there is none. */
  rankingOutcome: "funded" | "partlyFunded" | "waitingList" | "belowThreshold" | null;
  grantChecksArePassed: boolean;
  budgetIsFree: boolean;
  paymentChecksArePassed: boolean;
  reportIsComplete: boolean;
  /** Award on verified expenses less what was paid, in cents; negative when money must come back. */
  balanceCents: number;
  bonusIsRequestable: boolean;
};

/** The facts when nothing has been proven: every guard refuses. */
export const nothingProven: DossierFacts = {
  checkupIsComplete: false,
  openRemarks: Number.NaN,
  planIsValid: false,
  amendment: null,
  requestStaysWithinAward: false,
  unionsStillToAnswer: Number.MAX_SAFE_INTEGER,
  adhesionIsCommitted: false,
  applicationIsComplete: false,
  callIsOpen: false,
  companyIsSme: false,
  checklistIsPassed: false,
  checklistHasFailure: false,
  callRequiresRefusalNotice: true,
  termHasExpired: false,
  documentPointsAreConfirmed: false,
  evaluationsHandedIn: 0,
  evaluatorsDisagree: true,
  admissibilityPendingInCall: Number.MAX_SAFE_INTEGER,
  rankingOutcome: null,
  grantChecksArePassed: false,
  budgetIsFree: false,
  paymentChecksArePassed: false,
  reportIsComplete: false,
  balanceCents: Number.NaN,
  bonusIsRequestable: false,
};
