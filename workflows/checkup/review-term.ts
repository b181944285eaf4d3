import { startTerm } from "../deadlines/terms.ts";

/** Calendar days a consultant has to review what a company has handed in; a choice of the programme. */
const REVIEW_DAYS = 15;

/** The term of a review that begins on a day (YYYY-MM-DD). */
export function reviewTerm(startedOn: string): { endsOn: string; explanation: string } {
  return startTerm({ startedOn, days: REVIEW_DAYS });
}
