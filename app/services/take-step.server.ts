import { linkAuditEvent, type Change } from "#app/data/audit-events.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import type { NewJob } from "#app/data/outbox.server.ts";
import { writeStepRows } from "#app/data/step-rows.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { documentKinds, type DocumentKind } from "#workflows/dossier/document-kinds.ts";
import type { DossierFacts } from "#workflows/dossier/dossier-facts.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { nextStep } from "#workflows/dossier/next-step.ts";
import type { Permission } from "#workflows/dossier/permissions.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { Act, Outcome } from "./act.server.ts";
import { changedMeanwhile, explainRefusal } from "./explain-refusal.ts";
import { planJobs, type FurtherJob } from "./outbox/plan-jobs.ts";

/** What a use case brings to a step besides who, where and what. */
export type StepContent = {
  /** The facts it has established; whatever it leaves out counts as not proven. */
  facts?: Partial<DossierFacts>;
  reason?: string;
  changes?: readonly Change[];
  /** What each document says, by kind: the machine decides which of them are issued. */
  documents?: Partial<Record<DocumentKind, object>>;
  /** Texts that are one for many dossiers: the step of the dossier that holds one writes it. */
  shared?: Partial<Record<DocumentKind, SharedDocument>>;
  /** The term that starts with the new state, with the explanation of its last day. */
  term?: { endsOn: string; explanation: string };
  /** The consultant whose the dossier, until now nobody's, becomes with the step. */
  takenBy?: string;
  /** Work left behind that the new state does not call for by itself. */
  jobs?: readonly FurtherJob[];
};

/** A document whose text and bytes serve many dossiers, held by one of them. */
export type SharedDocument = {
  id: string;
  /** The dossier that holds it. */
  dossierId: string;
  snapshot: string;
  contentHash: string;
};

/** What a step reads of the dossier it moves. */
type DossierHead = Pick<
  DossierForStep,
  "id" | "state" | "auditSequence" | "auditHead" | "documentsIssued"
>;

export type Step = StepContent & { act: Act; dossier: DossierHead; event: Permission };

/** A step as rows still to be written. */
type PlannedStep = {
  toState: StateName;
  event: ReturnType<typeof linkAuditEvent>;
  documents: ReturnType<typeof orderDocuments>;
  jobs: NewJob[];
};

/**
 * One step of the programme inside the caller's transaction: the rule, the new state, the audit
 * event, the documents' content and the work left for later stand or fall together. The old state and the old head of the
 * chain are in the update's condition, so of two simultaneous clicks one is told so.
 */
export async function takeStep(tx: Transaction, step: Step): Promise<Outcome<StateName>> {
  const outcome = await recordStep(tx, step);
  return outcome.ok ? { ok: true, value: outcome.value.toState } : outcome;
}

/** As {@link takeStep}, telling also whether the step has ordered documents. */
export async function recordStep(
  tx: Transaction,
  step: Step,
): Promise<Outcome<{ toState: StateName; ordersDocuments: boolean }>> {
  const { act, dossier, takenBy } = step;
  const plan = planStep(step);
  if (!plan.ok) return plan;

  const { toState, event, documents, jobs } = plan.value;
  const moved = toState !== dossier.state;
  const count = await writeStepRows(tx, {
    ...{ event, documents, jobs, now: act.now },
    from: {
      ...{ id: dossier.id, state: dossier.state, auditSequence: dossier.auditSequence },
      ...(takenBy !== undefined && { consultantId: null }),
    },
    to: {
      state: toState,
      updatedAt: act.now,
      auditSequence: event.sequence,
      auditHead: event.hash,
      documentsIssued: dossier.documentsIssued + documents.length,
      ...(takenBy !== undefined && { consultantId: takenBy }),
      ...(moved && { stateSince: act.now, ...termColumns(step.term) }),
    },
  });
  if (count === 0) return { ok: false, refusal: changedMeanwhile };
  return { ok: true, value: { toState, ordersDocuments: documents.length > 0 } };
}

/** What a step leads to and the rows that record it; writes nothing. */
export function planStep(step: Step): Outcome<PlannedStep> {
  const { act, dossier, event } = step;
  const next = nextStep(dossier.state, step.facts ?? {}, event);
  if (!next.ok) return { ok: false, refusal: explainRefusal(next.reason, dossier.state) };

  const documents = orderDocuments(step, next.documents);
  const link = linkAuditEvent(dossier, {
    id: act.newId(),
    dossierId: dossier.id,
    at: act.now,
    actor: { id: act.actor.userId, name: act.actor.fullName, role: act.actor.role },
    event,
    fromState: dossier.state,
    toState: next.toState,
    reason: step.reason ?? "",
    changes: step.changes ?? [],
    documents: documents.map(({ kind, number, contentHash }) => ({ kind, number, contentHash })),
  });
  const jobs = planJobs({
    eventId: link.id,
    dossierId: dossier.id,
    at: act.now,
    actorRole: act.actor.role,
    fromState: dossier.state,
    toState: next.toState,
    // Who holds a shared text has the work of drawing it.
    ordersDocuments: documents.some(({ sourceId }) => sourceId === null),
    termEndsOn: step.term?.endsOn ?? null,
    further: step.jobs ?? [],
  });
  return { ok: true, value: { toState: next.toState, event: link, documents, jobs } };
}

function termColumns(term: StepContent["term"]) {
  return { termEndsOn: term?.endsOn ?? null, termExplanation: term?.explanation ?? null };
}

/** The rows of the documents the machine asks for. @throws Error when the use case brought none. */
function orderDocuments(step: Step, kinds: readonly DocumentKind[]) {
  const { act, dossier } = step;
  return kinds.map((kind, index) => ({
    ...writeContent(step, kind),
    dossierId: dossier.id,
    kind,
    number: dossier.documentsIssued + index + 1,
    title: documentKinds[kind],
    issuedOn: dayInRome(act.now),
    createdAt: act.now,
    state: "pending",
  }));
}

function writeContent({ act, dossier, documents = {}, shared = {} }: Step, kind: DocumentKind) {
  const common = shared[kind];
  if (common) {
    const { id, snapshot, contentHash } = common;
    return common.dossierId === dossier.id
      ? { id, sourceId: null, snapshot, contentHash }
      : { id: act.newId(), sourceId: id, snapshot: "", contentHash };
  }
  const content = documents[kind];
  if (content === undefined) throw new Error(`The step has to say what ${kind} contains`);
  const snapshot = canonicalJson(content);
  return { id: act.newId(), sourceId: null, snapshot, contentHash: sha256(snapshot) };
}
