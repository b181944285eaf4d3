/** Whether an address belongs to the pages on which a staff answers a survey. */
export function isSurveyPath(path: string): boolean {
  return /^\/survey(\/|\.|$)/.test(path);
}

/** A path as it may be written down: the code of a survey is a secret of whoever holds the slip. */
export function maskPath(path: string): string {
  return isSurveyPath(path) ? "/survey/…" : path;
}
