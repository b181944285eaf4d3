import type { Act } from "#app/services/act.server.ts";
import { autosaveSection, type Autosaved } from "#app/services/checkup/autosave-section.server.ts";
import { readCheckup } from "#app/services/checkup/read-checkup.server.ts";
import { readCheckupSection } from "#app/services/checkup/read-checkup-section.server.ts";
import { savePostedSection, saveSection } from "#app/services/checkup/save-section.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { answersOfTwelve } from "#tests/fixtures/checkup-answers.ts";
import { actAs, addActor, addCompany } from "#tests/setup/test-actors.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";
import { answersOfSection } from "#workflows/checkup/answer-texts.ts";
import { noteField } from "#workflows/checkup/checkup-answers.ts";
import { type TypedValues } from "#workflows/checkup/section-draft.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";
import { findSection, questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

/** A firm with a new dossier, a colleague in it, and what one can read of both. */
export async function openCheckup() {
  const database = openTestDatabase();
  const company = await addCompany(database);
  const act = actAs(database, company);
  const opened = await openDossier({ act });
  if (!opened.ok) throw new Error(opened.refusal.what);
  const dossierId = opened.value;
  const colleague = actAs(database, {
    ...(await addActor(database, "company", {
      id: company.organisationId,
      name: company.organisationName,
    })),
    fullName: "Luca Collega",
  });
  const read = async () => {
    const dossier = await database.read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
    return readCheckup(database.read, company, dossier);
  };
  const listEvents = async () => {
    const events = await database.read.auditEvent.findMany({
      where: { dossierId, event: "checkup.save" },
      orderBy: { sequence: "asc" },
    });
    return events.map(({ actorId, actorName, reason, changes }) => ({
      ...{ actorId, actorName, reason },
      fields: (JSON.parse(changes) as { field: string }[]).map(({ field }) => field),
    }));
  };
  return { database, company, act, colleague, dossierId, read, listEvents };
}

/** A browser's window on a section: what it shows and what it has seen. */
export async function openWindow(act: Act, dossierId: string, id: SectionId) {
  const page = await readCheckupSection({ act, dossierId, sectionId: id });
  if (!page) throw new Error("The section does not exist for this person");
  const section = findSection(id)!;
  const window = { version: page.window.version, base: page.window.base, turn: 0 };
  let fields: TypedValues = { ...page.values };
  const post = (): TypedValues => ({
    ...Object.fromEntries(section.questions.map((question) => [noteField(question.id), ""])),
    ...fields,
    version: String(window.version),
    base: JSON.stringify(window.base),
    windowKey: page.window.key,
    turn: String(window.turn),
  });
  const send = async (later: Act = act) => {
    window.turn += 1;
    return autosaveSection({ act: later, dossierId, sectionId: id, posted: post() });
  };
  return {
    type: (changes: TypedValues) => {
      fields = { ...fields, ...changes };
    },
    /** Sends, and hears nothing of what became of it. */
    lose: send,
    autosave: async (later?: Act): Promise<Autosaved | null> => {
      const outcome = await send(later);
      if (!outcome.ok) return null;
      if (outcome.value.kind === "saved") {
        window.version = outcome.value.version;
        window.base = outcome.value.values;
        fields = { ...outcome.value.values };
      }
      return outcome.value;
    },
    press: async () => {
      window.turn += 1;
      return savePostedSection({ act, dossierId, sectionId: id, posted: post() });
    },
    shown: () => fields,
  };
}

/** Saves a section of the firm of twelve with the button. */
export function saveWhole(act: Act, dossierId: string, id: SectionId) {
  const section = findSection(id)!;
  const save = { version: 0, answers: answersOfSection(id, answersOfTwelve), replies: {} };
  return saveSection({ act, dossierId, section, save });
}

/** Saves all sections of the firm of twelve. */
export async function saveEverything(act: Act, dossierId: string): Promise<void> {
  for (const { id } of questionnaire.sections) await saveWhole(act, dossierId, id);
}
