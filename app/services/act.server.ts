import type { Database } from "#app/data/database.server.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import type { QuestionnaireRegistry } from "#workflows/programme/questionnaire/questionnaire-versions.ts";

/** The person who acts, with the organisation for which they do. */
export type Actor = {
  userId: string;
  role: Role;
  organisationId: string;
  fullName: string;
  organisationName: string;
};

/** All a use case takes from outside: who acts, when, where new ids come from, which database. */
export type Act = {
  actor: Actor;
  now: Date;
  newId: () => string;
  database: Database;
  /** The versions of the questionnaire; those of the programme when absent. */
  questionnaires?: QuestionnaireRegistry | undefined;
  /**
   * Sees after the commit to the documents an act has ordered, and comes back when they are made or
   * a moment has passed. Without it they are made on the spot.
   */
  hurry?: (dossierIds: readonly string[]) => Promise<void>;
};

/** Why something asked for did not happen, in words for the person who asked. */
export type Refusal = {
  reason: "not-found" | "forbidden" | "out-of-turn" | "changed-meanwhile" | "not-ready";
  what: string;
  why: string;
  remedy: string;
  problems?: readonly string[];
};

export type Outcome<Value = undefined> =
  { ok: true; value: Value } | { ok: false; refusal: Refusal };

/** An outcome that holds a refusal. */
export function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}

/** The refusal for a dossier that is not there, or not for this reader: the answer is the same. */
export const dossierNotFound: Refusal = {
  reason: "not-found",
  what: "Questa pratica non c'è.",
  why: "L'indirizzo è sbagliato oppure la pratica non è tra quelle che puoi vedere.",
  remedy: "Torna alla scrivania e apri la pratica da lì.",
};
