import type { Transaction } from "#app/data/database.server.ts";
import type { DossierForStep } from "#app/data/dossiers.server.ts";
import { dossierNotFound, refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { answersOfSection, listAnswerChanges } from "#workflows/checkup/answer-texts.ts";
import { pageAfterSaving } from "#workflows/checkup/page-after-saving.ts";
import { listReplyChanges } from "#workflows/checkup/remarks.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import { listFormErrors, type SectionSave } from "#workflows/checkup/section-form-schema.ts";
import type { SectionPlan, SectionSurroundings } from "#workflows/checkup/section-save.ts";
import {
  asTypedSection,
  readTypedSection,
  type TypedSection,
} from "#workflows/checkup/typed-section.ts";
import type { Section } from "#workflows/programme/questionnaire/question-types.ts";
import { sectionSavedMeanwhile } from "./checkup-refusals.ts";
import { gatherCheckup, interpretCheckup, type Checkup } from "./read-checkup.server.ts";
import { tellAutosaves } from "./tell-autosaves.server.ts";
import {
  findOpenSection,
  prepareSave,
  writeSection,
  type SectionClash,
} from "./write-section.server.ts";

/** What came of a save by the button. */
export type SavedSection =
  /** The page of the check-up to go on with. */
  | { kind: "saved"; nextPage: string }
  /** Fields to choose between. */
  | { kind: "clash"; clash: SectionClash }
  /** What is wrong, by field. */
  | { kind: "invalid"; errors: Record<string, string> };

type Posting = { act: Act; dossierId: string; sectionId: string; posted: TypedValues };

/**
 * Saves a section as its page posts it, complete or not, with the replies to the remarks on it. What
 * somebody else has saved since the form was made is joined field by field; where both changed the
 * same field nothing is saved and the two are shown. The address chooses the fields and their
 * checks, never the post.
 */
export function savePostedSection({ posted, ...saving }: Posting): Promise<Outcome<SavedSection>> {
  return saveBy(saving, (checkup) => {
    const open = findOpenSection(checkup, saving.sectionId);
    if (!open) return { kind: "nowhere" };
    const errors = listFormErrors(open.section, posted, open.frame);
    const typed = readTypedSection(open.section, posted, { ...open.frame, isPressed: true });
    if (!typed || Object.keys(errors).length > 0) return { kind: "invalid", errors };
    return { kind: "typed", section: open.section, typed };
  });
}

type Saving = { act: Act; dossierId: string; section: Section; save: SectionSave };

/**
 * Saves answers known as such, from an import for instance. Refused when the section was saved by
 * somebody else since they were made.
 * @returns the page of the check-up to go on with.
 */
export async function saveSection(saving: Saving): Promise<Outcome<{ nextPage: string }>> {
  const { section, save } = saving;
  const typed = asTypedSection(section, save);
  const outcome = await saveBy(saving, () => ({ kind: "typed", section, typed }));
  if (!outcome.ok) return outcome;
  if (outcome.value.kind !== "saved") return refused(sectionSavedMeanwhile);
  return { ok: true, value: { nextPage: outcome.value.nextPage } };
}

type SectionToSave =
  | { kind: "typed"; section: Section; typed: TypedSection }
  | { kind: "invalid"; errors: Record<string, string> }
  | { kind: "nowhere" };

async function saveBy(
  { act, dossierId }: { act: Act; dossierId: string },
  read: (checkup: Checkup) => SectionToSave,
): Promise<Outcome<SavedSection>> {
  const result: { saved?: SavedSection } = {};
  const outcome = await performStep({
    act,
    dossierId,
    event: "checkup.save",
    gather: (tx) => gatherCheckup(tx, act.actor, dossierId),
    prepare: async (tx, dossier, gathered) => {
      const checkup = interpretCheckup(dossier, gathered, act.questionnaires);
      const toSave = read(checkup);
      if (toSave.kind === "nowhere") return refused(dossierNotFound);
      if (toSave.kind === "invalid") return stop(result, toSave);
      const prepared = prepareSave({ act, checkup, section: toSave.section, typed: toSave.typed });
      if (!prepared.ok) return prepared;
      if (prepared.kind === "clash") return stop(result, prepared);
      if (prepared.kind === "late") return refused(sectionSavedMeanwhile);
      result.saved = { kind: "saved", nextPage: nextPageAfter(checkup, prepared) };
      return storeSave(tx, { act, dossierId, dossier, checkup, toSave, prepared });
    },
  });
  const { saved } = result;
  if (saved && (outcome.ok || saved.kind !== "saved")) return { ok: true, value: saved };
  return outcome.ok ? refused(sectionSavedMeanwhile) : outcome;
}

/** Nothing is written; the reason goes to the page by another way than a refusal. */
function stop(result: { saved?: SavedSection }, saved: SavedSection) {
  result.saved = saved;
  return refused(sectionSavedMeanwhile);
}

type ToStore = {
  act: Act;
  dossierId: string;
  dossier: DossierForStep;
  checkup: Checkup;
  toSave: Extract<SectionToSave, { kind: "typed" }>;
  prepared: Prepared;
};

type Prepared = { plan: SavePlan; around: SectionSurroundings };

/** Writes the section; what another person had saved on their own before is told in their name. */
async function storeSave(tx: Transaction, toStore: ToStore) {
  const { act, dossierId, dossier, checkup, prepared } = toStore;
  const { section, typed } = toStore.toSave;
  const stored = checkup.sections.get(section.id);
  const isOwnDraft = stored?.savedById === act.actor.userId;
  if (stored && !isOwnDraft) await tellAutosaves(tx, { act, dossier, checkup, sections: [stored] });
  const isSaved = await writeSection(tx, { act, dossierId, typed, untold: null, ...prepared });
  if (!isSaved) return refused(sectionSavedMeanwhile);
  const told = isOwnDraft ? stored.told : null;
  const changes = listChanges({ section, checkup, plan: prepared.plan, told });
  return proceed({ reason: `Sezione ${section.id}`, changes });
}

type SavePlan = Extract<SectionPlan, { kind: "save" }>;

function nextPageAfter(checkup: Checkup, { plan, around }: Prepared): string {
  const { section } = around;
  const { draft } = plan;
  if (Object.keys(draft.typed).length > 0) return `${section.id}?saved=${section.id}`;
  const { answers, referenceDay, version } = checkup;
  return pageAfterSaving({ section, before: answers, saved: draft.answers, referenceDay, version });
}

type Changed = {
  section: Section;
  checkup: Checkup;
  plan: SavePlan;
  /** What the history tells of the section; null where that is what is stored. */
  told: { answers: Checkup["answers"]; replies: Readonly<Record<string, string>> } | null;
};

function listChanges({ section, checkup, plan, told }: Changed) {
  const before = told?.answers ?? answersOfSection(section.id, checkup.answers, checkup.version);
  const remarks = checkup.remarks.map((remark) => ({
    ...remark,
    reply: told ? (told.replies[remark.id] ?? "") : remark.reply,
  }));
  return [
    ...listAnswerChanges(
      section.questions.map(({ id }) => id),
      before,
      plan.draft.answers,
      checkup.version,
    ),
    ...listReplyChanges(remarks, plan.replies),
  ];
}
