import { saveRemarkReplies } from "#app/data/checkup/checkup-remarks.server.ts";
import { saveCheckupSection } from "#app/data/checkup/checkup-sections.server.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { listAnswerChanges } from "#workflows/checkup/answer-texts.ts";
import { pageAfterSaving } from "#workflows/checkup/page-after-saving.ts";
import type { SectionSave } from "#workflows/checkup/section-form-schema.ts";
import type { Section } from "#workflows/programme/questionnaire/question-types.ts";
import { listReplyChanges } from "#workflows/checkup/remarks.ts";
import { sectionSavedMeanwhile } from "./checkup-refusals.ts";
import { readCheckup } from "./read-checkup.server.ts";

type Saving = { act: Act; dossierId: string; section: Section; save: SectionSave };

/**
 * Saves the answers of one section, complete or not, with the replies to the remarks on it.
 * Refused when the section was saved by somebody else since the form was made.
 * @returns the page of the check-up to go on with.
 */
export async function saveSection({
  act,
  dossierId,
  section,
  save,
}: Saving): Promise<Outcome<{ nextPage: string }>> {
  let nextPage = "";
  const outcome = await performStep({
    act,
    dossierId,
    event: "checkup.save",
    prepare: async (tx, dossier) => {
      const { answers, referenceDay, remarks } = await readCheckup(tx, act.actor, dossier);
      const isSaved = await saveCheckupSection(tx, {
        dossierId,
        section: section.id,
        version: save.version,
        answers: save.answers,
        savedAt: act.now,
        savedById: act.actor.userId,
      });
      if (!isSaved) return refused(sectionSavedMeanwhile);
      await saveRemarkReplies(tx, dossierId, save.replies);
      nextPage = pageAfterSaving({ section, before: answers, saved: save.answers, referenceDay });
      const ids = section.questions.map(({ id }) => id);
      const changes = [
        ...listAnswerChanges(ids, answers, save.answers),
        ...listReplyChanges(remarks, save.replies),
      ];
      return proceed({ reason: `Sezione ${section.id}`, changes });
    },
  });
  return outcome.ok ? { ok: true, value: { nextPage } } : outcome;
}
