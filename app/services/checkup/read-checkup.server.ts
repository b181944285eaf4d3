import { listCheckupRemarks } from "#app/data/checkup/checkup-remarks.server.ts";
import { listCheckupSections } from "#app/data/checkup/checkup-sections.server.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { measureProgress, type CheckupProgress } from "#workflows/checkup/checkup-completeness.ts";
import { referenceDayOf } from "#workflows/checkup/reference-day.ts";
import type { CheckupRemark } from "#workflows/checkup/remarks.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type { SectionId } from "#workflows/programme/questionnaire/question-types.ts";

type Client = Pick<ReadClient, "checkupSection" | "checkupRemark">;

/** A check-up as pages and steps read it. */
export type Checkup = {
  answers: CheckupAnswers;
  /** Last day of the month before the dossier was opened. */
  referenceDay: string;
  /** Version of each section saved, and when; a section never saved is absent. */
  sections: ReadonlyMap<SectionId, { version: number; savedAt: Date }>;
  progress: CheckupProgress;
  remarks: CheckupRemark[];
};

/** All that is stored of the check-up of a dossier the reader may see, and how far it has come. */
export async function readCheckup(
  client: Client,
  reader: Reader,
  dossier: { id: string; createdAt: Date },
): Promise<Checkup> {
  const rows = await listCheckupSections(client, reader, dossier.id);
  const remarks = await listCheckupRemarks(client, reader, dossier.id);
  const answers = Object.assign({}, ...rows.map((row) => row.answers)) as CheckupAnswers;
  const referenceDay = referenceDayOf(dayInRome(dossier.createdAt));
  return {
    answers,
    referenceDay,
    sections: new Map(rows.map(({ section, version, savedAt }) => [section, { version, savedAt }])),
    progress: measureProgress(answers, referenceDay),
    remarks,
  };
}
