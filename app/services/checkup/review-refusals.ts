import type { Refusal } from "#app/services/act.server.ts";
import type { AssignmentProblem } from "#workflows/checkup/assignment.ts";

/** A colleague has the dossier: nobody acts over their head. */
export function assignedToColleague(name: string): Refusal {
  return {
    reason: "forbidden",
    what: "Questa pratica è assegnata a un'altra persona.",
    why: `La segue ${name}.`,
    remedy: "Chiedile di cedertela; se è assente o il termine è scaduto, puoi prenderla tu.",
  };
}

/** Somebody else has changed the same remarks since the page was opened. */
export function remarksChangedMeanwhile(questionIds: readonly string[]): Refusal {
  return {
    reason: "changed-meanwhile",
    what: "Non abbiamo salvato le osservazioni.",
    why: "Dopo che hai aperto la pagina, altre persone o un'altra finestra hanno cambiato le stesse osservazioni.",
    remedy: "Apri la revisione in un'altra scheda, guarda che cosa è cambiato e riporta le tue.",
    problems: questionIds.map((id) => `Osservazione sulla domanda ${id}`),
  };
}

const assignmentWords: Record<AssignmentProblem, Pick<Refusal, "why" | "remedy">> = {
  noTarget: {
    why: "La persona scelta non fa più consulenza.",
    remedy: "Scegli un'altra persona.",
  },
  targetAbsent: {
    why: "La persona scelta oggi è assente.",
    remedy: "Scegli chi è al lavoro.",
  },
  alreadyTheirs: {
    why: "La pratica è già di questa persona.",
    remedy: "Torna alla coda: l'elenco è aggiornato.",
  },
  takeForYourself: {
    why: "Una pratica che non è tua la puoi prendere per te, non dare ad altri.",
    remedy: "Prendila tu, oppure parlane con chi la segue.",
  },
  holderAtWork: {
    why: "Chi la segue è al lavoro e il termine non è scaduto.",
    remedy: "Chiedile di cedertela.",
  },
};

/** A dossier cannot change hands in this way. */
export function assignmentRefused(problem: AssignmentProblem): Refusal {
  return {
    reason: "forbidden",
    what: "La pratica non ha cambiato consulente.",
    ...assignmentWords[problem],
  };
}

/** A note that is not the writer's, or has been written anew since. */
export const noteNotFound: Refusal = {
  reason: "not-found",
  what: "Questa nota non si può cambiare.",
  why: "Non c'è, oppure l'ha scritta un'altra persona.",
  remedy: "Torna alle note: puoi cambiare solo le tue.",
};

export const noteChangedMeanwhile: Refusal = {
  reason: "changed-meanwhile",
  what: "Non abbiamo salvato la nota.",
  why: "L'hai già cambiata da un'altra finestra.",
  remedy: "Copia ciò che hai scritto, ricarica la pagina e riportalo.",
};

export const absenceNotFound: Refusal = {
  reason: "not-found",
  what: "Questa assenza non si può togliere.",
  why: "Non c'è, oppure è di un'altra persona.",
  remedy: "Torna alle assenze: puoi togliere solo le tue.",
};
