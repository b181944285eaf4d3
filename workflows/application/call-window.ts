import { onDay } from "../italian-dates.ts";

/** A ranking approved before the last day closes the call: nobody can enter it any more. */
type CallDays = { opensOn: string; closesOn: string; rankedAt?: Date | null };

/** Whether a call takes applications on a day (Europe/Rome), its first and last day included. */
export function isCallOpen({ opensOn, closesOn, rankedAt }: CallDays, today: string): boolean {
  return opensOn <= today && today <= closesOn && !rankedAt;
}

/** Why a call takes no application on a day, or null when it does. */
export function explainClosedCall(call: CallDays, today: string): string | null {
  if (today < call.opensOn) return `Il bando apre ${onDay(call.opensOn)}.`;
  if (today > call.closesOn) return `Il bando si è chiuso ${onDay(call.closesOn)}.`;
  if (call.rankedAt) return "La graduatoria del bando è già stata approvata.";
  return null;
}
