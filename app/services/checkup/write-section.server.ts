import { saveRemarkReplies } from "#app/data/checkup/checkup-remarks.server.ts";
import {
  saveCheckupSection,
  type StoredSection,
  type ToldSection,
} from "#app/data/checkup/checkup-sections.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act, type Refusal } from "#app/services/act.server.ts";
import { answersOfSection } from "#workflows/checkup/answer-texts.ts";
import { listOpenRemarks } from "#workflows/checkup/remarks.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import type { FormFrame } from "#workflows/checkup/section-form-schema.ts";
import type { FieldConflict } from "#workflows/checkup/section-merge.ts";
import {
  planSectionSave,
  type SectionPlan,
  type SectionSurroundings,
} from "#workflows/checkup/section-save.ts";
import { nextWriter } from "#workflows/checkup/section-turn.ts";
import type { TypedSection } from "#workflows/checkup/typed-section.ts";
import { findSection, sectionOf } from "#workflows/programme/questionnaire/questionnaire.ts";
import type { Section } from "#workflows/programme/questionnaire/question-types.ts";
import { questionsAreClosed, sectionSavedMeanwhile } from "./checkup-refusals.ts";
import { reopen, type Checkup } from "./read-checkup.server.ts";

/** Two people have changed the same fields: what each would have, for the page to choose from. */
export type SectionClash = {
  /** Version the others have saved; choosing starts from it. */
  version: number;
  conflicts: FieldConflict[];
  /** All fields joined; where they clash, mine. */
  values: TypedValues;
  theirs: TypedValues;
  /** Who saved last; "" where it was the reader, in another window. */
  savedBy: string;
};

type SavePlan = Extract<SectionPlan, { kind: "save" }>;

export type PreparedSave =
  | { ok: true; kind: "save"; plan: SavePlan; around: SectionSurroundings }
  | { ok: true; kind: "late"; around: SectionSurroundings }
  | { ok: true; kind: "clash"; clash: SectionClash }
  | { ok: false; refusal: Refusal };

type Arrived = { act: Act; checkup: Checkup; section: Section; typed: TypedSection };

/** Judges a section that arrives; writes nothing. */
export function prepareSave({ act, checkup, section, typed }: Arrived): PreparedSave {
  const around = surround(checkup, section);
  const plan = planSectionSave(typed, around);
  switch (plan.kind) {
    case "save":
      return { ok: true, kind: "save", plan, around };
    case "late":
      return { ok: true, kind: "late", around };
    case "clash": {
      const { version } = around.stored;
      const { conflicts, values, theirs } = plan;
      const savedBy = nameOther(checkup.sections.get(section.id), act);
      return { ok: true, kind: "clash", clash: { version, conflicts, values, theirs, savedBy } };
    }
    case "closed":
      return refused(questionsAreClosed(plan.questionIds));
    case "unjoinable":
      return refused(sectionSavedMeanwhile);
  }
}

/** Who else saved a section last; "" where it was the reader, in another window. */
export function nameOther(stored: StoredSection | undefined, { actor }: Act): string {
  return stored === undefined || stored.savedById === actor.userId
    ? ""
    : (stored.writer?.name ?? "");
}

/** What a section is saved into. */
export function surround(checkup: Checkup, section: Section): SectionSurroundings {
  const { answers, referenceDay, remarks, reopened, version } = checkup;
  const stored = checkup.sections.get(section.id);
  return {
    section,
    version,
    referenceDay,
    answers,
    stored: {
      version: stored?.version ?? 0,
      writer: stored?.writer ?? null,
      typed: stored?.typed ?? {},
    },
    replies: repliesIn(checkup, section),
    reopen:
      reopened &&
      ((wanted) =>
        reopen({ before: reopened.before, answers: wanted, remarks, referenceDay, version })),
  };
}

/** The section an address names, in the questionnaire of the dossier, and what its form may hold. */
export function findOpenSection(checkup: Checkup, sectionId: string): OpenSection | null {
  const section = findSection(sectionId, checkup.version);
  if (!section) return null;
  const remarkIds = Object.keys(repliesIn(checkup, section));
  return { section, frame: { referenceDay: checkup.referenceDay, remarkIds } };
}

export type OpenSection = { section: Section; frame: FormFrame };

/** The replies to open remarks on a section, by remark id. */
function repliesIn({ remarks }: Checkup, section: Section): Record<string, string> {
  const own = listOpenRemarks(remarks).filter(
    ({ questionId }) => sectionOf(questionId) === section.id,
  );
  return Object.fromEntries(own.map(({ id, reply }) => [id, reply]));
}

/** What the history is to compare with later: the section as it is stored. */
export function tellable(checkup: Checkup, section: Section): ToldSection {
  return {
    answers: answersOfSection(section.id, checkup.answers, checkup.version),
    replies: repliesIn(checkup, section),
  };
}

type SectionWrite = {
  act: Act;
  dossierId: string;
  typed: TypedSection;
  plan: SavePlan;
  around: SectionSurroundings;
  /** What the history does not tell yet; null when this save is told at once. */
  untold: Pick<StoredSection, "told" | "draftSince"> | null;
};

/** Stores a planned save; false when somebody was faster after all. */
export async function writeSection(tx: Transaction, write: SectionWrite): Promise<boolean> {
  const { act, dossierId, typed, plan, around, untold } = write;
  const isSaved = await saveCheckupSection(tx, {
    dossierId,
    section: around.section.id,
    version: around.stored.version,
    answers: plan.draft.answers,
    savedAt: act.now,
    savedById: act.actor.userId,
    draft: {
      typed: plan.draft.typed,
      writer: nextWriter(around.stored, typed.arrival, act.actor.fullName),
      ...(untold ?? { told: null, draftSince: null }),
    },
  });
  if (isSaved) await saveRemarkReplies(tx, dossierId, changedReplies(plan, around));
  return isSaved;
}

function changedReplies({ replies }: SavePlan, around: SectionSurroundings) {
  const changed = Object.entries(replies).filter(([id, reply]) => around.replies[id] !== reply);
  return Object.fromEntries(changed);
}
