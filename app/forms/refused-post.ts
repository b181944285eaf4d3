import { isRouteErrorResponse, type ShouldRevalidateFunctionArgs } from "@remix-run/react";

let wasRefused = false;

/**
 * Whether the frame of the site is read again after a request: always, so that the number it holds
 * is that of the request that failed, but not after a post that was refused or failed. Reading the
 * frame would read the page of the act too, which leads elsewhere, and nobody would see the refusal.
 */
export function frameIsReadAgain(after: ShouldRevalidateFunctionArgs): boolean {
  const { actionStatus = 200 } = after;
  const answer: unknown = after.actionResult;
  wasRefused = actionStatus >= 400 || answer instanceof Error || isRouteErrorResponse(answer);
  return !wasRefused;
}

/** Whether the number the frame holds is of an earlier request than the one that was refused. */
export function numberIsOfBefore(): boolean {
  return wasRefused;
}
