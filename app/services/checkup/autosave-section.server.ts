import type { StoredSection } from "#app/data/checkup/checkup-sections.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { findDossierForStep, type DossierForStep } from "#app/data/dossiers.server.ts";
import {
  dossierNotFound,
  refused,
  type Act,
  type Outcome,
  type Refusal,
} from "#app/services/act.server.ts";
import { explainRefusal, roleMayNot } from "#app/services/explain-refusal.ts";
import { listOverlong, type TypedValues } from "#workflows/checkup/section-draft.ts";
import {
  valuesOf,
  type SectionPlan,
  type SectionSurroundings,
} from "#workflows/checkup/section-save.ts";
import { readTypedSection, type TypedSection } from "#workflows/checkup/typed-section.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { eventsOf } from "#workflows/dossier/next-step.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { formatTime } from "#workflows/italian-dates.ts";
import type { Section } from "#workflows/programme/questionnaire/question-types.ts";
import { postIsIncomplete, sectionSavedMeanwhile, textIsTooLong } from "./checkup-refusals.ts";
import { readCheckup, type Checkup } from "./read-checkup.server.ts";
import { tellAutosaves } from "./tell-autosaves.server.ts";
import {
  findOpenSection,
  nameOther,
  prepareSave,
  type SectionClash,
  tellable,
  writeSection,
} from "./write-section.server.ts";

/** What the page is told after a save of its own accord. */
export type Autosaved =
  | {
      kind: "saved";
      version: number;
      /** `14:30` */
      savedAt: string;
      /** The fields as they are stored now. */
      values: TypedValues;
      /** Fields that only others have changed: the page takes them over. */
      taken: string[];
      /** Who changed them. */
      takenFrom: string;
    }
  | { kind: "clash"; clash: SectionClash };

/** Automatic saves of one person in one section within this time are one event of the history. */
const PERIOD_IN_MINUTES = 15;

type Autosaving = { act: Act; dossierId: string; sectionId: string; posted: TypedValues };

/**
 * Saves a section while it is being typed, with what is not valid yet kept apart. It takes no step:
 * the history tells such saves together, when the person presses the button, when a quarter of an
 * hour is over, when somebody else saves, and at the latest when the check-up is handed in.
 */
export async function autosaveSection(autosaving: Autosaving): Promise<Outcome<Autosaved>> {
  const { act, dossierId } = autosaving;
  if (!roleMay(act.actor.role, "checkup.save")) return refused(roleMayNot);
  return act.database.inTransaction(async (tx): Promise<Outcome<Autosaved>> => {
    const dossier = await findDossierForStep(tx, act.actor, dossierId);
    if (!dossier) return refused(dossierNotFound);
    const outOfTurn = findOutOfTurn(dossier.state);
    if (outOfTurn) return refused(outOfTurn);
    const checkup = await readCheckup(tx, act.actor, dossier, act.questionnaires);
    const read = readPost(checkup, autosaving);
    if (!read.ok) return read;
    const { section, typed } = read.value;
    const prepared = prepareSave({ act, checkup, section, typed });
    if (!prepared.ok) return prepared;
    if (prepared.kind === "clash") return { ok: true, value: prepared };
    if (prepared.kind === "save")
      return storeDraft(tx, { act, dossier, checkup, section, typed, prepared });
    const { around } = prepared;
    return answer({ version: around.stored.version, values: valuesOf(around) }, act);
  });
}

function readPost(
  checkup: Checkup,
  { sectionId, posted }: Autosaving,
): Outcome<{ section: Section; typed: TypedSection }> {
  const open = findOpenSection(checkup, sectionId);
  if (!open) return refused(dossierNotFound);
  const { section, frame } = open;
  const typed = readTypedSection(section, posted, { ...frame, isPressed: false });
  if (!typed) return refused(postIsIncomplete);
  const overlong = listOverlong(typed.values);
  return overlong.length > 0
    ? refused(textIsTooLong(overlong))
    : { ok: true, value: { section, typed } };
}

type ToStore = {
  act: Act;
  dossier: DossierForStep;
  checkup: Checkup;
  section: Section;
  typed: TypedSection;
  prepared: { plan: Extract<SectionPlan, { kind: "save" }>; around: SectionSurroundings };
};

async function storeDraft(tx: Transaction, toStore: ToStore): Promise<Outcome<Autosaved>> {
  const { act, dossier, checkup, section, typed, prepared } = toStore;
  const { plan, around } = prepared;
  const stored = checkup.sections.get(section.id);
  const isDue = stored !== undefined && isToBeTold(stored, act);
  const untold = untoldAfter({ checkup, section, stored, isDue, now: act.now });
  const isSaved = await writeSection(tx, {
    act,
    dossierId: dossier.id,
    typed,
    untold,
    ...prepared,
  });
  if (!isSaved) return refused(sectionSavedMeanwhile);
  if (isDue) await tellAutosaves(tx, { act, dossier, checkup, sections: [stored] });
  const { values, taken } = plan;
  const takenFrom = nameOther(stored, act);
  return answer({ version: around.stored.version + 1, values, taken, takenFrom }, act);
}

function findOutOfTurn(state: StateName): Refusal | null {
  const events = eventsOf(state);
  if (events.includes("checkup.save")) return null;
  return explainRefusal(events.length === 0 ? "dossier-is-closed" : "not-in-this-state", state);
}

type Answer = Pick<Extract<Autosaved, { kind: "saved" }>, "version" | "values"> &
  Partial<Autosaved>;

function answer(saved: Answer, { now }: Act): Outcome<Autosaved> {
  const savedAt = formatTime(now);
  return { ok: true, value: { taken: [], takenFrom: "", ...saved, kind: "saved", savedAt } };
}

/** Whether what was saved on its own before belongs to another person or period. */
function isToBeTold({ savedById, draftSince }: StoredSection, { actor, now }: Act): boolean {
  if (draftSince === null) return false;
  const minutes = (now.getTime() - draftSince.getTime()) / 60_000;
  return savedById !== actor.userId || minutes >= PERIOD_IN_MINUTES;
}

type Untold = {
  checkup: Checkup;
  section: Section;
  stored: StoredSection | undefined;
  isDue: boolean;
  now: Date;
};

function untoldAfter({ checkup, section, stored, isDue, now }: Untold) {
  if (stored?.told && !isDue) return { told: stored.told, draftSince: stored.draftSince };
  return { told: tellable(checkup, section), draftSince: now };
}
