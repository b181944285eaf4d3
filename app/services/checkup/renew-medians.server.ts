import {
  countValidation,
  listFirmFigures,
  publishMedians,
  type MedianCount,
} from "#app/data/checkup/programme-medians.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import {
  computeMedians,
  mayPublishMedians,
  type ProgrammeMedians,
} from "#workflows/checkup/programme-medians.ts";

type Renewing = {
  questionnaire: string;
  now: Date;
  /** As they were read at the start of the transaction. */
  counts: readonly MedianCount[];
};

/**
 * Counts a check-up validated just now and publishes new medians when enough have come in. Where
 * others write at the same time only the count itself makes them wait, and it comes first; a
 * transaction alone knows how many they are, and publishes in the place of counting.
 * @returns the medians as published from here on; null while the firms are too few.
 */
export async function renewMedians(
  tx: Transaction,
  { questionnaire, now, counts }: Renewing,
): Promise<ProgrammeMedians | null> {
  const isAlone = !tx.sharesWriting;
  if (!isAlone || !mayPublishMedians(countOneMore(counts, questionnaire))) {
    const counted = await countValidation(tx, questionnaire);
    if (!mayPublishMedians(counted)) return counted.medians;
  }
  const medians = computeMedians(await listFirmFigures(tx, questionnaire));
  if (medians) await publishMedians(tx, { questionnaire, medians, publishedAt: now });
  else if (isAlone) await countValidation(tx, questionnaire);
  return medians;
}

function countOneMore(counts: readonly MedianCount[], questionnaire: string) {
  const { companies = 0, waiting = 0 } =
    counts.find((count) => count.questionnaire === questionnaire) ?? {};
  return { companies, waiting: waiting + 1 };
}
