import type { Transaction } from "#app/data/database.server.ts";
import { readDossierForStep, type DossierForStep } from "#app/data/dossiers.server.ts";
import { findBrokenGuard } from "#app/data/guards.server.ts";
import { lockDossier } from "#app/data/row-locks.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { roleMay, type Permission } from "#workflows/dossier/permissions.ts";
import { dossierNotFound, refused, type Act, type Outcome, type Refusal } from "./act.server.ts";
import { explainRefusal, guardRefusals, roleMayNot } from "./explain-refusal.ts";
import { finishAct } from "./outbox/finish-act.server.ts";
import { recordStep, type StepContent } from "./take-step.server.ts";

type Preparation = { ok: true; content: StepContent } | { ok: false; refusal: Refusal };

type StepRequest<Gathered> = {
  act: Act;
  dossierId: string;
  event: Permission;
  /**
   * Reads rows of the dossier together with the dossier itself, in the same statement. It runs
   * before anybody has asked whose the dossier is: its queries ask for themselves, or what it finds
   * is used by `prepare` only.
   */
  gather?: (tx: Transaction) => Promise<Gathered>;
  /**
   * Reads what the step needs, checks it, writes the use case's own rows and says what the step
   * contains. It runs only when the dossier is the actor's and its state knows the event; a
   * refusal undoes whatever it wrote.
   */
  prepare: (tx: Transaction, dossier: DossierForStep, gathered: Gathered) => Promise<Preparation>;
};

/**
 * The shape of every use case that moves a dossier: permission, ownership, turn, the use case's
 * own work, the step, all in one transaction; then the documents it has ordered are rendered.
 * @returns the state reached, or why nothing happened.
 */
export async function performStep<Gathered = undefined>(
  request: StepRequest<Gathered>,
): Promise<Outcome<StateName>> {
  const { act, dossierId, event } = request;
  if (!roleMay(act.actor.role, event)) return refused(roleMayNot);
  const outcome = await act.database
    .inTransaction((tx) => runStep(tx, request))
    .catch((error: unknown) => {
      if (error instanceof StepRefused) return refused(error.refusal);
      const guard = findBrokenGuard(error);
      if (guard) return refused(guardRefusals[guard]);
      throw error;
    });
  if (!outcome.ok) return outcome;
  const { toState, ordersDocuments } = outcome.value;
  if (ordersDocuments) await finishAct(act, [dossierId]);
  return { ok: true, value: toState };
}

async function runStep<Gathered>(tx: Transaction, request: StepRequest<Gathered>) {
  const { act, dossierId, event, gather, prepare } = request;
  await lockDossier(tx, dossierId);
  const reading = readDossierForStep(tx, act.actor, dossierId);
  const gathering = gather?.(tx);
  // What it fails at counts only once the dossier is the actor's and the act is its turn.
  gathering?.catch(() => undefined);
  const dossier = await reading;
  if (!dossier) throw new StepRefused(dossierNotFound);
  const events = eventsOf(dossier.state);
  if (!events.includes(event)) {
    const reason = events.length === 0 ? "dossier-is-closed" : "not-in-this-state";
    throw new StepRefused(explainRefusal(reason, dossier.state));
  }
  const preparation = await prepare(tx, dossier, (await gathering) as Gathered);
  if (!preparation.ok) throw new StepRefused(preparation.refusal);
  const outcome = await recordStep(tx, { act, dossier, event, ...preparation.content });
  if (!outcome.ok) throw new StepRefused(outcome.refusal);
  return outcome;
}

/** Carries a refusal out of the transaction, so that the transaction is undone. */
class StepRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.what);
    this.refusal = refusal;
  }
}

/** What `prepare` returns when the step may go on. */
export function proceed(content: StepContent = {}): Preparation {
  return { ok: true, content };
}
