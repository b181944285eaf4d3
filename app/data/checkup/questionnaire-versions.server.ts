import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";

/** A check-up that is being filled with a version of the questionnaire. */
export type DraftCheckup = {
  dossierId: string;
  code: string;
  companyName: string;
  questionnaire: string;
  createdAt: Date;
  answers: CheckupAnswers;
  typed: TypedValues;
};

/** The check-ups in draft, for whoever writes the next version. It shows all firms: no page reads it. */
export async function listDraftCheckups(read: ReadClient): Promise<DraftCheckup[]> {
  const rows = await read.dossier.findMany({
    where: { state: "checkup.draft" },
    orderBy: { code: "asc" },
    include: { company: true, checkupSections: true },
  });
  return rows.map(({ id, code, company, questionnaire, createdAt, checkupSections }) => ({
    ...{ dossierId: id, code, companyName: company.name, questionnaire, createdAt },
    answers: joinJson(checkupSections.map(({ answers }) => answers)) as CheckupAnswers,
    typed: joinJson(checkupSections.map(({ typed }) => typed)) as TypedValues,
  }));
}

function joinJson(texts: readonly string[]): object {
  return Object.assign({}, ...texts.map((text) => JSON.parse(text) as object)) as object;
}

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
