/** How often a job is begun before it is put aside for a person to look at. */
export const MAX_ATTEMPTS = 8;

const FIRST_WAIT_SECONDS = 5;
const FACTOR = 3;
const LONGEST_WAIT_SECONDS = 3_600;

/**
 * Seconds to wait after the given number of failed attempts: 5, 15, 45 … and never above an hour.
 * The eight attempts of a job take about an hour and a half.
 * @throws RangeError when no attempt has been made.
 */
export function secondsUntilRetry(attempts: number): number {
  if (!Number.isSafeInteger(attempts) || attempts < 1)
    throw new RangeError("A job waits only after an attempt");
  return Math.min(FIRST_WAIT_SECONDS * FACTOR ** (attempts - 1), LONGEST_WAIT_SECONDS);
}

/** Whether a job that has been begun so often is put aside instead of being tried again. */
export function isExhausted(attempts: number): boolean {
  return attempts >= MAX_ATTEMPTS;
}
