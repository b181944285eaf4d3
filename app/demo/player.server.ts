import { createHash } from "node:crypto";
import type { Database } from "#app/data/database.server.ts";
import type { Act, Actor, Outcome, Refusal } from "#app/services/act.server.ts";
import type { DossierInput } from "./dossier-input.ts";

/** Who plays a part: a staff account by its key, or the company. */
export type PlayerRole =
  | "company"
  | "consultant"
  | "CGIL"
  | "CISL"
  | "UIL"
  | "caseOfficer"
  | "evaluator1"
  | "evaluator2"
  | "manager"
  | "accountant"
  | "payer";

/** One dossier being played: whose turn it is comes from the input, when too. */
export type Play = {
  input: DossierInput;
  database: Database;
  dossierId: string;
  /** The act of somebody on a day; each act is a second after the one before. */
  actOf: (who: PlayerRole, day: string) => Act;
};

/** Ids that look random and repeat with the seed. */
export function seededIds(seed: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const digest = createHash("sha256")
      .update(`${seed}:${String(count)}`)
      .digest("hex");
    return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
  };
}

/** Instants of a play: nine o'clock UTC of the day and a second more with every act. */
export function playClock(): (day: string) => Date {
  let second = 0;
  return (day) => {
    second += 1;
    return new Date(Date.parse(`${day}T09:00:00Z`) + second * 1000);
  };
}

/** Makes acts for a cast of actors. */
export function castActs(stage: {
  database: Database;
  newId: () => string;
  clock: (day: string) => Date;
  actors: ReadonlyMap<PlayerRole, Actor>;
}): Play["actOf"] {
  return (who, day) => {
    const actor = stage.actors.get(who);
    if (!actor) throw new Error(`Nobody plays ${who}`);
    const { database, newId } = stage;
    return { actor, now: stage.clock(day), newId, database };
  };
}

/** The programme refused an act: the play ends here, lawfully. */
export class PlayStopped extends Error {
  readonly refusal: Refusal;
  readonly act: string;

  constructor(act: string, refusal: Refusal) {
    super(`${act}: ${refusal.what} ${refusal.why}`);
    this.refusal = refusal;
    this.act = act;
  }
}

/** The value of an outcome. @throws PlayStopped when it is a refusal. */
export async function expectDone<Value>(
  name: string,
  outcome: Promise<Outcome<Value>>,
): Promise<Value> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw new PlayStopped(name, result.refusal);
}
