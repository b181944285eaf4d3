import { linkAuditEvent } from "#app/data/audit-events.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import type { Actor } from "#app/services/act.server.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import type { Draw } from "./seeded-draw.ts";
import type { SimulatedFirm } from "./simulated-firm.ts";
import type { PathActor, PathStep } from "./simulated-path.ts";

type Staff = Record<Exclude<PathActor, "company">, Pick<Actor, "userId" | "fullName" | "role">>;

/** How far a dossier has come: most wait for the ranking, some stand everywhere before it. */
export function simulateLength(path: readonly PathStep[], draw: Draw): number {
  return draw.percent(60) ? path.length : draw.between(1, path.length);
}

/**
 * A dossier's audit chain along the way, hash by hash, and the row it leads to. Each step comes
 * some minutes after the one before.
 */
export function simulateChain(work: {
  firm: SimulatedFirm;
  path: readonly PathStep[];
  staff: Staff;
  openedAt: Date;
  draw: Draw;
}) {
  const { firm, path, staff, openedAt, draw } = work;
  const { dossierId } = firm;
  const company = { userId: firm.userId, fullName: firm.contact, role: "company" as const };
  let head = { auditSequence: 0, auditHead: "" };
  let at = openedAt;
  let state: StateName = "checkup.draft";
  let stateSince = openedAt;
  const events = path.map((step) => {
    const { userId, fullName, role } = step.by === "company" ? company : staff[step.by];
    const event = linkAuditEvent(head, {
      id: `${dossierId}-e${String(head.auditSequence + 1)}`,
      ...{ dossierId, at, event: step.event, fromState: step.fromState, toState: step.toState },
      actor: { id: userId, name: fullName, role },
      ...{ reason: "", changes: [], documents: [] },
    });
    head = { auditSequence: event.sequence, auditHead: event.hash };
    if (step.toState !== state) stateSince = at;
    state = step.toState;
    at = new Date(at.getTime() + draw.between(5, 4_000) * 60_000);
    return event;
  });
  return { events, state, stateSince, updatedAt: events.at(-1)?.at ?? openedAt, ...head };
}

/** Instant of an event in a chain; null when the dossier has not come that far. */
export function instantOf(
  events: readonly { event: string; at: Date }[],
  event: PathStep["event"],
): Date | null {
  return events.find((link) => link.event === event)?.at ?? null;
}

/** What stands for the inputs of a simulated submission. */
export function simulateSnapshot(firm: SimulatedFirm) {
  const snapshot = canonicalJson({ simulated: true, company: firm.name });
  return { snapshot, snapshotHash: sha256(snapshot) };
}
