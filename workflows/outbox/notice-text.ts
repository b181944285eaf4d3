import { daysBetween } from "../deadlines/days.ts";
import { dossierStates, type StateName } from "../dossier/dossier-states.ts";
import type { Role } from "../dossier/permissions.ts";
import { stateGuidance } from "../dossier/state-guidance.ts";
import { onDay } from "../italian-dates.ts";

/** What a notice tells of a dossier. */
export type NoticeSubject = {
  code: string;
  companyName: string;
  state: StateName;
  /** Last day of the running term, YYYY-MM-DD; null when none runs. */
  termEndsOn: string | null;
  /** The one address to open. */
  link: string;
};

export type Notice = { subject: string; body: string };

/** The last line of every message. */
export const AUTOMATIC = "Questo messaggio è automatico: non serve rispondere.";

/** Who is told when a dossier comes to a state: who has to act or, at the end, the company. */
export function noticeGoesTo(state: StateName): Role {
  return dossierStates[state].waitsFor ?? "company";
}

/** One subject, what to do, by when, one link. */
export function writeNotice(dossier: NoticeSubject): Notice {
  const { label } = dossierStates[dossier.state];
  return compose(dossier, {
    subject: `${label}: pratica ${dossier.code}`,
    opening: `La pratica ${dossier.code} di ${dossier.companyName} ora è: ${label}.`,
  });
}

/**
 * The reminder of a term that is about to end or ends today.
 * @param today YYYY-MM-DD in Europe/Rome.
 */
export function writeReminder(dossier: NoticeSubject, endsOn: string, today: string): Notice {
  const left = daysBetween(today, endsOn);
  const when = left === 0 ? "scade oggi" : left === 1 ? "scade domani" : `scade ${onDay(endsOn)}`;
  return compose(dossier, {
    subject: `Il termine ${when}: pratica ${dossier.code}`,
    opening: `Per la pratica ${dossier.code} di ${dossier.companyName} il termine ${when}.`,
  });
}

function compose(
  { state, termEndsOn, link }: NoticeSubject,
  { subject, opening }: { subject: string; opening: string },
): Notice {
  const guidance = stateGuidance[state];
  const lines = [
    opening,
    guidance === undefined
      ? "Puoi leggere l'esito e scaricare i documenti."
      : `Che cosa fare: ${guidance.task}.`,
    ...(termEndsOn === null ? [] : [`Entro ${onDay(termEndsOn)}.`]),
    `Apri la pratica: ${link}`,
    AUTOMATIC,
  ];
  return { subject, body: lines.join("\n\n") };
}
