import { listCheckupRemarks } from "#app/data/checkup/checkup-remarks.server.ts";
import {
  findAnswersHandedBack,
  listCheckupSections,
  type StoredSection,
} from "#app/data/checkup/checkup-sections.server.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { measureProgress, type CheckupProgress } from "#workflows/checkup/checkup-completeness.ts";
import { referenceDayOf } from "#workflows/checkup/reference-day.ts";
import { listOpenRemarks, type CheckupRemark } from "#workflows/checkup/remarks.ts";
import { settleReopened, type ReopenedCheckup } from "#workflows/checkup/reopening.ts";
import type { TypedValues } from "#workflows/checkup/section-draft.ts";
import { questionOf, tellUnreadable } from "#workflows/checkup/unreadable-answers.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import type {
  Questionnaire,
  SectionId,
} from "#workflows/programme/questionnaire/question-types.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";

type Client = Pick<ReadClient, "checkupSection" | "checkupRemark" | "checkupRound">;

/** A check-up as pages and steps read it. */
export type Checkup = {
  /** The questionnaire the dossier was filled with. */
  version: Questionnaire;
  /** The answers that count: what a request for changes has left closed is as it was handed in. */
  answers: CheckupAnswers;
  /** What is typed and is no answer yet. */
  typed: TypedValues;
  /** Last day of the month before the dossier was opened. */
  referenceDay: string;
  /** What is stored of each section; a section never saved is absent. */
  sections: ReadonlyMap<SectionId, StoredSection>;
  readonly progress: CheckupProgress;
  remarks: CheckupRemark[];
  /** What is open after a request for changes, and the answers it began from; null while all is. */
  reopened: (ReopenedCheckup & { before: CheckupAnswers }) | null;
};

type CheckupFrame = { createdAt: Date; state: string; questionnaire: string };

/** All that is stored of the check-up of a dossier the reader may see, and how far it has come. */
export async function readCheckup(
  client: Client,
  reader: Reader,
  dossier: CheckupFrame & { id: string },
  registry = questionnaires,
): Promise<Checkup> {
  return interpretCheckup(dossier, await gatherCheckup(client, reader, dossier.id), registry);
}

/** The rows of a check-up as they are stored. */
export type GatheredCheckup = Awaited<ReturnType<typeof gatherCheckup>>;

/** Reads the rows of a check-up at once, for who may read the dossier. */
export async function gatherCheckup(client: Client, reader: Reader, dossierId: string) {
  const [rows, remarks, handedIn] = await Promise.all([
    listCheckupSections(client, reader, dossierId),
    listCheckupRemarks(client, reader, dossierId),
    findAnswersHandedBack(client, reader, dossierId),
  ]);
  return { rows, remarks, handedIn };
}

/** What the rows of a check-up say. */
export function interpretCheckup(
  dossier: CheckupFrame,
  { rows, remarks, handedIn }: GatheredCheckup,
  registry = questionnaires,
): Checkup {
  const version = registry.find(dossier.questionnaire);
  const isHandedBack = dossier.state === "checkup.changesRequested";
  const referenceDay = referenceDayOf(dayInRome(dossier.createdAt));
  const stored = joinAnswers(rows);
  const reopened = isHandedBack
    ? reopen({ answers: stored, before: handedIn ?? stored, remarks, referenceDay, version })
    : null;
  const answers = reopened?.answers ?? stored;
  const typed = keepOpen(rows, reopened);
  const frame = { typed, answers, referenceDay, version };
  let progress: CheckupProgress | undefined;
  return {
    ...frame,
    sections: new Map(rows.map((row) => [row.section, row])),
    // Not every act asks how far it has come.
    get progress() {
      return (progress ??= tellUnreadable(measureProgress(answers, referenceDay, version), frame));
    },
    remarks,
    reopened,
  };
}

type Reopening = {
  before: CheckupAnswers;
  answers: CheckupAnswers;
  remarks: readonly CheckupRemark[];
  referenceDay: string;
  version?: Questionnaire;
};

/** What is open for the given answers after a request for changes with these remarks. */
export function reopen({ before, remarks, ...frame }: Reopening) {
  const remarked = listOpenRemarks(remarks).map(({ questionId }) => questionId);
  return { ...settleReopened({ before, remarked, ...frame }), before };
}

function joinAnswers(rows: readonly StoredSection[]): CheckupAnswers {
  return Object.assign({}, ...rows.map((row) => row.answers)) as CheckupAnswers;
}

/** What is typed in a question that is closed is nothing any more. */
function keepOpen(rows: readonly StoredSection[], reopened: ReopenedCheckup | null): TypedValues {
  const all = rows.flatMap((row) => Object.entries(row.typed));
  const isOpen = (name: string) => !reopened || reopened.open.has(questionOf(name));
  return Object.fromEntries(all.filter(([name]) => isOpen(name)));
}
