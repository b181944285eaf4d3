import { addAuditEvents } from "#app/data/audit-events.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { moveDossiers } from "#app/data/dossier-moves.server.ts";
import { insertRows } from "#app/data/json-rows.server.ts";
import { toJobRows } from "#app/data/outbox.server.ts";
import { refused, type Outcome } from "./act.server.ts";
import { changedMeanwhile } from "./explain-refusal.ts";
import { planStep, type Step } from "./take-step.server.ts";

/**
 * The same step for many dossiers that stand in the same state, as {@link takeStep} for one: all of
 * them move or none does, in four statements whatever their number.
 * @returns how many moved. The caller undoes its transaction on a refusal.
 */
export async function takeSteps(tx: Transaction, steps: readonly Step[]): Promise<Outcome<number>> {
  const [first] = steps;
  if (!first) return { ok: true, value: 0 };
  const planned: PlannedMove[] = [];
  for (const step of steps) {
    const plan = planStep(step);
    if (!plan.ok) return plan;
    planned.push({ dossier: step.dossier, ...plan.value });
  }
  const { now } = first.act;
  await addAuditEvents(
    tx,
    planned.map(({ event }) => event),
  );
  await insertRows(
    tx,
    "Document",
    planned.flatMap(({ documents }) => documents),
  );
  const jobs = planned.flatMap((move) => move.jobs);
  await insertRows(tx, "OutboxJob", toJobRows(jobs, now));
  const moved = await moveDossiers(tx, {
    moves: planned.map(toMove),
    fromState: first.dossier.state,
    at: now,
  });
  return moved === steps.length ? { ok: true, value: moved } : refused(changedMeanwhile);
}

type Planned = Extract<ReturnType<typeof planStep>, { ok: true }>["value"];
type PlannedMove = Planned & { dossier: Step["dossier"] };

function toMove({ dossier, toState, event, documents }: PlannedMove) {
  return {
    id: dossier.id,
    toState,
    auditSequence: event.sequence,
    auditHead: event.hash,
    documentsIssued: dossier.documentsIssued + documents.length,
  };
}
