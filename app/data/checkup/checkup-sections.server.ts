import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { SectionWriter } from "#workflows/checkup/section-turn.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";

/** Answers and replies to remarks as the history tells them. */
export type ToldSection = { answers: CheckupAnswers; replies: Readonly<Record<string, string>> };

/** What is stored of one section. */
export type StoredSection = {
  section: SectionId;
  answers: CheckupAnswers;
  /** What is typed and is no answer yet. */
  typed: TypedValues;
  version: number;
  savedAt: Date;
  savedById: string;
  /** The window that saved last; null where no page did. */
  writer: SectionWriter | null;
  /** Null while the history tells all that is saved. */
  told: ToldSection | null;
  /** First automatic save that the history does not tell. */
  draftSince: Date | null;
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
  return rows.map(({ section, answers, typed, version, savedAt, savedById, ...row }) => ({
    ...{ section: section as SectionId, version, savedAt, savedById },
    answers: JSON.parse(answers) as CheckupAnswers,
    typed: JSON.parse(typed) as TypedValues,
    writer: row.writer === "" ? null : (JSON.parse(row.writer) as SectionWriter),
    told: row.told === null ? null : (JSON.parse(row.told) as ToldSection),
    draftSince: row.draftSince,
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
  /** Of a section that is saved on its own while somebody types; otherwise all is answers, and told. */
  draft?: Pick<StoredSection, "typed" | "writer" | "told" | "draftSince">;
};

/** Saves a section over the version its writer saw; false when somebody else has saved it since. */
export async function saveCheckupSection(tx: Transaction, write: SectionWrite): Promise<boolean> {
  const { dossierId, section, version, savedAt, savedById } = write;
  const columns = {
    ...{ savedAt, savedById },
    answers: JSON.stringify(write.answers),
    ...draftColumns(write.draft),
  };
  if (version === 0) {
    const saved = await tx.checkupSection.findUnique({
      where: { dossierId_section: { dossierId, section } },
      select: { version: true },
    });
    if (saved) return false;
    await tx.checkupSection.create({ data: { dossierId, section, version: 1, ...columns } });
    return true;
  }
  const { count } = await tx.checkupSection.updateMany({
    where: { dossierId, section, version },
    data: { ...columns, version: { increment: 1 } },
  });
  return count === 1;
}

function draftColumns(draft: SectionWrite["draft"]) {
  const { typed = {}, writer = null, told = null, draftSince = null } = draft ?? {};
  return {
    draftSince,
    typed: JSON.stringify(typed),
    writer: writer === null ? "" : JSON.stringify(writer),
    told: told === null ? null : JSON.stringify(told),
  };
}

/** The history tells everything now that is saved of a check-up. */
export async function markSectionsTold(tx: Transaction, dossierId: string): Promise<void> {
  await tx.checkupSection.updateMany({
    where: { dossierId, draftSince: { not: null } },
    data: { told: null, draftSince: null },
  });
}

type SectionsReplacement = {
  dossierId: string;
  savedAt: Date;
  savedById: string;
  settled: readonly Pick<StoredSection, "section" | "answers" | "version">[];
};

/** Puts answers in the place of those stored; two statements whatever the number of sections. */
export async function replaceSections(tx: Transaction, write: SectionsReplacement): Promise<void> {
  const { dossierId, settled, ...saved } = write;
  if (settled.length === 0) return;
  const sections = settled.map(({ section }) => section);
  await tx.checkupSection.deleteMany({ where: { dossierId, section: { in: sections } } });
  await tx.checkupSection.createMany({
    data: settled.map(({ section, answers, version }) => ({
      ...{ dossierId, section, version: version + 1, answers: JSON.stringify(answers) },
      ...saved,
    })),
  });
}

/** The answers as they stood when the consultant last asked for changes; null when never. */
export async function findAnswersHandedBack(
  client: Pick<ReadClient, "checkupRound">,
  reader: Reader,
  dossierId: string,
): Promise<CheckupAnswers | null> {
  const row = await client.checkupRound.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    orderBy: { number: "desc" },
    select: { answers: true },
  });
  return row && (JSON.parse(row.answers) as CheckupAnswers);
}
