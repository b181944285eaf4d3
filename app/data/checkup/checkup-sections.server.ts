import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";

/** What is stored of one section. */
export type StoredSection = {
  section: SectionId;
  answers: CheckupAnswers;
  version: number;
  savedAt: Date;
};

/** The sections of a check-up that have been saved, for who may read the dossier. */
export async function listCheckupSections(
  client: Pick<ReadClient, "checkupSection">,
  reader: Reader,
  dossierId: string,
): Promise<StoredSection[]> {
  const rows = await client.checkupSection.findMany({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    orderBy: { section: "asc" },
  });
  return rows.map(({ section, answers, version, savedAt }) => ({
    section: section as SectionId,
    answers: JSON.parse(answers) as CheckupAnswers,
    version,
    savedAt,
  }));
}

type SectionWrite = {
  dossierId: string;
  section: SectionId;
  /** Version the writer started from; 0 for a section never saved. */
  version: number;
  answers: CheckupAnswers;
  savedAt: Date;
  savedById: string;
};

/** Saves a section over the version its writer saw; false when somebody else has saved it since. */
export async function saveCheckupSection(tx: Transaction, write: SectionWrite): Promise<boolean> {
  const { dossierId, section, version, savedAt, savedById } = write;
  const answers = JSON.stringify(write.answers);
  if (version === 0) {
    const saved = await tx.checkupSection.findUnique({
      where: { dossierId_section: { dossierId, section } },
      select: { version: true },
    });
    if (saved) return false;
    await tx.checkupSection.create({
      data: { dossierId, section, answers, version: 1, savedAt, savedById },
    });
    return true;
  }
  const { count } = await tx.checkupSection.updateMany({
    where: { dossierId, section, version },
    data: { answers, version: { increment: 1 }, savedAt, savedById },
  });
  return count === 1;
}
