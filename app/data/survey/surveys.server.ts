import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { SurveyResult } from "#workflows/survey/survey-figures.ts";
import { emptyTallies, type SurveyTallies } from "#workflows/survey/survey-tally.ts";

/** A survey as the firm and the consultant know it. Days are YYYY-MM-DD. */
export type StoredSurvey = {
  state: "open" | "closed";
  openedOn: string;
  closesOn: string;
  slips: number;
  printedOn: string | null;
  closedOn: string | null;
  /** What it tells; null while it is open, and where too few have answered. */
  result: SurveyResult | null;
  usedOn: string | null;
};

type Client = Pick<ReadClient, "survey">;

/** The survey of a dossier the reader may see; null where there has been none. */
export async function findSurvey(
  client: Client,
  reader: Reader,
  dossierId: string,
): Promise<StoredSurvey | null> {
  const row = await client.survey.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
  });
  return row && { ...row, state: row.state as StoredSurvey["state"], result: readResult(row) };
}

/** The surveys of a company, whatever their dossier, the last closed first. */
export function listSurveysOfCompany(client: Client, companyId: string) {
  return client.survey.findMany({
    where: { dossier: { is: { companyId } } },
    orderBy: { closedOn: "desc" },
    select: { dossierId: true, state: true, closedOn: true, figures: true },
  });
}

/** The texts a closed survey keeps for the consultant, in no order. */
export async function listSurveyTexts(
  read: ReadClient,
  reader: Reader,
  dossierId: string,
): Promise<string[]> {
  const urn = await read.surveyUrn.findFirst({
    where: { dossierId, survey: { is: { state: "closed", dossier: { is: dossiersOf(reader) } } } },
    select: { texts: true },
  });
  return urn ? (JSON.parse(urn.texts) as string[]) : [];
}

/** Whether a survey has got the fewest answers that may be told, and nothing else about them. */
export async function surveyHasEnough(
  read: ReadClient,
  dossierId: string,
  fewest: number,
): Promise<boolean> {
  return (await read.surveyUrn.count({ where: { dossierId, answers: { gte: fewest } } })) === 1;
}

/** Whether a survey is open and nobody has printed its slips. */
export async function awaitsSlips(
  read: ReadClient,
  { dossierId, closesOn }: { dossierId: string; closesOn: string },
): Promise<boolean> {
  const where = { dossierId, closesOn, state: "open", printedOn: null };
  return (await read.survey.count({ where })) === 1;
}

const SHOWN_AT_ONCE = 20;

/** Surveys whose slips nobody has printed, among the dossiers a reader may see; the first to end on top. */
export async function listSurveysAwaitingSlips(read: ReadClient, reader: Reader, today: string) {
  const rows = await read.survey.findMany({
    where: {
      ...{ state: "open", printedOn: null, closesOn: { gte: today } },
      dossier: { is: { AND: [dossiersOf(reader), { state: { startsWith: "checkup." } }] } },
    },
    orderBy: [{ closesOn: "asc" }, { dossierId: "asc" }],
    take: SHOWN_AT_ONCE,
    select: {
      ...{ dossierId: true, slips: true, closesOn: true },
      dossier: { select: { code: true, company: { select: { name: true } } } },
    },
  });
  return rows.map(({ dossierId, slips, closesOn, dossier: { code, company } }) => ({
    ...{ dossierId, slips, closesOn, code },
    companyName: company.name,
  }));
}

type Opening = { dossierId: string; openedOn: string; closesOn: string; slips: number };

/** Opens a survey with an empty urn, in place of an earlier one that told nothing. */
export async function saveOpenedSurvey(
  tx: Transaction,
  opening: Opening,
  replacesEarlier: boolean,
): Promise<void> {
  const { dossierId } = opening;
  if (replacesEarlier)
    await tx.survey.deleteMany({ where: { dossierId, state: "closed", figures: "" } });
  await tx.survey.createMany({ data: [{ ...opening, state: "open" }] });
  await tx.surveyUrn.createMany({ data: [{ dossierId, ...emptyUrn }] });
}

/**
 * Gives a survey new codes and empties its urn: whoever had answered with an old one is asked again.
 * Codes are stored in the order of their hashes, which is no order of slips or people.
 */
export async function replaceCodes(
  tx: Transaction,
  { dossierId, hashes, day }: { dossierId: string; hashes: readonly string[]; day: string },
): Promise<void> {
  await tx.surveyCode.deleteMany({ where: { dossierId } });
  const sorted = hashes.toSorted();
  await tx.surveyCode.createMany({
    data: sorted.map((hash) => ({ hash, dossierId, spent: false })),
  });
  await tx.surveyUrn.updateMany({ where: { dossierId }, data: emptyUrn });
  await tx.survey.updateMany({ where: { dossierId }, data: { printedOn: day } });
}

type Closing = {
  dossierId: string;
  day: string;
  result: SurveyResult | null;
  texts: readonly string[];
};

/** Closes a survey: what it tells stays, the sums and the codes go. */
export async function saveClosedSurvey(tx: Transaction, closing: Closing): Promise<void> {
  const { dossierId, day, result, texts } = closing;
  await tx.surveyCode.deleteMany({ where: { dossierId } });
  await tx.surveyUrn.updateMany({
    where: { dossierId },
    data: { ...emptyUrn, tallies: "{}", texts: JSON.stringify(texts) },
  });
  await tx.survey.updateMany({
    where: { dossierId, state: "open" },
    data: {
      state: "closed",
      closedOn: day,
      answers: result?.answers ?? null,
      figures: result === null ? "" : JSON.stringify(result.figures),
    },
  });
}

/** Notes the day on which the check-up took a survey over. */
export async function markSurveyUsed(tx: Transaction, dossierId: string, day: string) {
  await tx.survey.updateMany({ where: { dossierId }, data: { usedOn: day } });
}

/** Erases codes, sums and texts; what was told stays with the check-up. */
export async function eraseSurveyRemains(
  tx: Transaction,
  { dossierId, closesOn }: { dossierId: string; closesOn: string },
): Promise<void> {
  const survey = { is: { dossierId, closesOn } };
  await tx.surveyCode.deleteMany({ where: { survey } });
  await tx.surveyUrn.deleteMany({ where: { survey } });
  // Left open to the end it can tell nothing any more.
  await tx.survey.updateMany({
    where: { dossierId, closesOn, state: "open" },
    data: { state: "closed", closedOn: closesOn },
  });
}

const emptyUrn = { answers: 0, tallies: JSON.stringify(emptyTallies), texts: "[]" };

/** An urn as it stands. */
export type StoredUrn = { answers: number; tallies: SurveyTallies; texts: string[] };

/** The urn of a dossier's survey. @throws Error when there is none. */
export async function readUrn(tx: Transaction, dossierId: string): Promise<StoredUrn> {
  const urn = await tx.surveyUrn.findUniqueOrThrow({ where: { dossierId } });
  return toUrn(urn);
}

export function toUrn(urn: { answers: number; tallies: string; texts: string }): StoredUrn {
  return {
    answers: urn.answers,
    tallies: JSON.parse(urn.tallies) as SurveyTallies,
    texts: JSON.parse(urn.texts) as string[],
  };
}

function readResult(row: { answers: number | null; figures: string }): SurveyResult | null {
  if (row.answers === null || row.figures === "") return null;
  return { answers: row.answers, figures: JSON.parse(row.figures) as SurveyResult["figures"] };
}
