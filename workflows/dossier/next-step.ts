import { transition } from "xstate";
import type { DocumentKind } from "./document-kinds.ts";
import { nothingProven, type DossierFacts } from "./dossier-facts.ts";
import { dossierMachine } from "./dossier-machine.ts";
import { toStateName, toStateValue, type StateName } from "./dossier-states.ts";
import type { Permission } from "./permissions.ts";

/** What a step leads to: the next state and, as data, what has to be done on the way. */
export type NextStep =
  | { ok: true; toState: StateName; documents: DocumentKind[] }
  | { ok: false; reason: "dossier-is-closed" | "not-in-this-state" | "not-proven" };

/**
 * The state an event leads to, given the facts a use case has established.
 * Runs nothing and stores nothing. A refusal says whether the dossier is closed, the state does
 * not know the event, or the state knows it and a guard was not satisfied.
 */
export function nextStep(
  state: StateName,
  facts: Partial<DossierFacts>,
  event: Permission,
): NextStep {
  const context = { ...nothingProven, ...facts };
  const current = dossierMachine.resolveState({ value: toStateValue(state), context });
  // A transition of the root would fire from a final state too.
  if (current.status === "done") return { ok: false, reason: "dossier-is-closed" };
  if (!current.can({ type: event })) {
    const known = eventsOf(state).includes(event);
    return { ok: false, reason: known ? "not-proven" : "not-in-this-state" };
  }
  const [next, actions] = transition(dossierMachine, current, { type: event });
  const documents = actions.flatMap((action) =>
    action.type === "issue" ? [(action.params as { document: DocumentKind }).document] : [],
  );
  return { ok: true, toState: toStateName(next.value), documents };
}

const knownEvents = new Map<StateName, readonly Permission[]>();

/** The events a state knows, whatever the facts: what the pages offer and what they explain. */
export function eventsOf(state: StateName): readonly Permission[] {
  const known = knownEvents.get(state) ?? readEvents(state);
  knownEvents.set(state, known);
  return known;
}

function readEvents(state: StateName): Permission[] {
  const current = dossierMachine.resolveState({
    value: toStateValue(state),
    context: nothingProven,
  });
  if (current.status === "done") return [];
  return current._nodes.flatMap((node) => node.ownEvents) as Permission[];
}
