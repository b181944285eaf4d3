import type { Transaction } from "#app/data/database.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";

type Adoption = {
  dossierId: string;
  /** The version the dossier goes over to. */
  to: string;
  savedAt: Date;
  savedById: string;
  /** All sections with their answers, and the version of each row before. */
  sections: readonly {
    section: string;
    answers: CheckupAnswers;
    /** What is typed and is no answer yet. */
    typed: TypedValues;
    version: number;
  }[];
};

/**
 * Writes the answers of a check-up anew, in the words of another questionnaire. Every section takes
 * a new number, so that a form made before is not saved over it.
 */
export async function adoptVersion(tx: Transaction, adoption: Adoption): Promise<void> {
  const { dossierId, to, savedAt, savedById, sections } = adoption;
  await tx.dossier.updateMany({ where: { id: dossierId }, data: { questionnaire: to } });
  await tx.checkupSection.deleteMany({ where: { dossierId } });
  await tx.checkupSection.createMany({
    data: sections.map(({ section, answers, typed, version }) => ({
      ...{ dossierId, section, savedAt, savedById },
      answers: JSON.stringify(answers),
      typed: JSON.stringify(typed),
      version: version + 1,
    })),
  });
}
