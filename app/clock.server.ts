/** The current instant: the one place where the application reads the clock. */
export function currentInstant(): Date {
  return new Date();
}
