import { addAuditEvents, linkAuditEvent } from "#app/data/audit-events.server.ts";
import {
  listCheckupSections,
  markSectionsTold,
  type StoredSection,
} from "#app/data/checkup/checkup-sections.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { listAnswerChanges } from "#workflows/checkup/answer-texts.ts";
import { listReplyChanges } from "#workflows/checkup/remarks.ts";
import { stageOf } from "#workflows/dossier/dossier-states.ts";
import { formatInstant, formatTime } from "#workflows/italian-dates.ts";
import { findSection } from "#workflows/programme/questionnaire/questionnaire.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";
import { tellable } from "./write-section.server.ts";

type Telling = {
  act: Act;
  dossier: DossierForStep;
  checkup: Checkup;
  /** Sections whose automatic saves the history does not tell yet. */
  sections: readonly StoredSection[];
};

/**
 * Tells the history what was saved on its own: one event for each section, in the name of whoever
 * typed it. The dossier's head is carried on, so that the act in hand links to it.
 * @throws Error when the chain has grown meanwhile; the whole transaction is then undone.
 */
export async function tellAutosaves(tx: Transaction, telling: Telling): Promise<void> {
  const { act, dossier, checkup, sections } = telling;
  const head = { auditSequence: dossier.auditSequence, auditHead: dossier.auditHead };
  const events = sections.flatMap((stored) => {
    const changes = listUntoldChanges(checkup, stored);
    if (changes.length === 0) return [];
    const event = linkAuditEvent(head, {
      id: act.newId(),
      dossierId: dossier.id,
      at: act.now,
      actor: { id: stored.savedById, name: stored.writer?.name ?? "", role: act.actor.role },
      event: "checkup.save",
      fromState: dossier.state,
      toState: dossier.state,
      reason: describePeriod(stored),
      changes,
      documents: [],
    });
    Object.assign(head, { auditSequence: event.sequence, auditHead: event.hash });
    return [event];
  });
  if (events.length === 0) return;
  await addAuditEvents(tx, events);
  const { count } = await tx.dossier.updateMany({
    where: { id: dossier.id, auditSequence: dossier.auditSequence },
    data: head,
  });
  if (count === 0) throw new Error(changedMeanwhile.why);
  Object.assign(dossier, head);
}

/**
 * Before the company gives its dossier up: what was saved on its own and never told is told, since
 * nobody will press a button any more. Does nothing where there is no such thing.
 */
export async function tellLeftAutosaves(
  tx: Transaction,
  { act, dossier }: Pick<Telling, "act" | "dossier">,
): Promise<void> {
  if (stageOf(dossier.state) !== "checkup") return;
  const rows = await listCheckupSections(tx, act.actor, dossier.id);
  if (rows.every(({ told }) => told === null)) return;
  const checkup = await readCheckup(tx, act.actor, dossier, act.questionnaires);
  await settleAutosaves(tx, { act, dossier, checkup });
}

/** Tells the history every automatic save it does not know of, and notes that it does. */
export async function settleAutosaves(
  tx: Transaction,
  { act, dossier, checkup }: Omit<Telling, "sections">,
): Promise<void> {
  const sections = [...checkup.sections.values()].filter(({ told }) => told !== null);
  if (sections.length === 0) return;
  await tellAutosaves(tx, { act, dossier, checkup, sections });
  await markSectionsTold(tx, dossier.id);
}

/** What was saved on its own in a section since the history last told it, old and new. */
function listUntoldChanges(checkup: Checkup, stored: StoredSection) {
  const section = findSection(stored.section, checkup.version);
  if (!section || stored.told === null) return [];
  const now = tellable(checkup, section);
  const before = checkup.remarks.map((remark) => ({
    ...remark,
    reply: stored.told?.replies[remark.id] ?? "",
  }));
  return [
    ...listAnswerChanges(
      section.questions.map(({ id }) => id),
      stored.told.answers,
      now.answers,
      checkup.version,
    ),
    ...listReplyChanges(before, now.replies),
  ];
}

function describePeriod({ section, draftSince, savedAt }: StoredSection): string {
  const since = draftSince === null ? "" : `, dal ${formatInstant(draftSince)}`;
  return `Sezione ${section}, salvataggio automatico${since} alle ${formatTime(savedAt)}`;
}
