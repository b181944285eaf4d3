import { onDay } from "../italian-dates.ts";

type CallDays = { opensOn: string; closesOn: string };

/** Whether a call takes applications on a day (Europe/Rome), its first and last day included. */
export function isCallOpen({ opensOn, closesOn }: CallDays, today: string): boolean {
  return opensOn <= today && today <= closesOn;
}

/** Why a call takes no application on a day, or null when it does. */
export function explainClosedCall(call: CallDays, today: string): string | null {
  if (today < call.opensOn) return `Il bando apre ${onDay(call.opensOn)}.`;
  if (today > call.closesOn) return `Il bando si è chiuso ${onDay(call.closesOn)}.`;
  return null;
}
