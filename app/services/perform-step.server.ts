import type { Transaction } from "#app/data/database.server.ts";
import { findDossierForStep, type DossierForStep } from "#app/data/dossiers.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { roleMay, type Permission } from "#workflows/dossier/permissions.ts";
import { dossierNotFound, refused, type Act, type Outcome, type Refusal } from "./act.server.ts";
import { explainRefusal, roleMayNot } from "./explain-refusal.ts";
import { finishAct } from "./outbox/finish-act.server.ts";
import { recordStep, type StepContent } from "./take-step.server.ts";

type Preparation = { ok: true; content: StepContent } | { ok: false; refusal: Refusal };

type StepRequest = {
  act: Act;
  dossierId: string;
  event: Permission;
  /**
   * Reads what the step needs, checks it, writes the use case's own rows and says what the step
   * contains. It runs only when the dossier is the actor's and its state knows the event; a
   * refusal undoes whatever it wrote.
   */
  prepare: (tx: Transaction, dossier: DossierForStep) => Promise<Preparation>;
};

/**
 * The shape of every use case that moves a dossier: permission, ownership, turn, the use case's
 * own work, the step, all in one transaction; then the documents it has ordered are rendered.
 * @returns the state reached, or why nothing happened.
 */
export async function performStep(request: StepRequest): Promise<Outcome<StateName>> {
  const { act, dossierId, event } = request;
  if (!roleMay(act.actor.role, event)) return refused(roleMayNot);
  const outcome = await act.database
    .inTransaction((tx) => runStep(tx, request))
    .catch((error: unknown) => {
      if (error instanceof StepRefused) return refused(error.refusal);
      throw error;
    });
  if (!outcome.ok) return outcome;
  const { toState, ordersDocuments } = outcome.value;
  if (ordersDocuments) await finishAct(act, [dossierId]);
  return { ok: true, value: toState };
}

async function runStep(tx: Transaction, request: StepRequest) {
  const { act, dossierId, event, prepare } = request;
  const dossier = await findDossierForStep(tx, act.actor, dossierId);
  if (!dossier) throw new StepRefused(dossierNotFound);
  const events = eventsOf(dossier.state);
  if (!events.includes(event)) {
    const reason = events.length === 0 ? "dossier-is-closed" : "not-in-this-state";
    throw new StepRefused(explainRefusal(reason, dossier.state));
  }
  const preparation = await prepare(tx, dossier);
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
