import {
  countValidation,
  findMedians,
  listFirmFigures,
  publishMedians,
} from "#app/data/checkup/programme-medians.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import {
  computeMedians,
  mayPublishMedians,
  type ProgrammeMedians,
} from "#workflows/checkup/programme-medians.ts";

/**
 * Counts a check-up validated just now and publishes new medians when enough have come in.
 * @returns the medians as published from here on; null while the firms are too few.
 */
export async function renewMedians(
  tx: Transaction,
  { questionnaire, now }: { questionnaire: string; now: Date },
): Promise<ProgrammeMedians | null> {
  const published = await countValidation(tx, questionnaire);
  if (!mayPublishMedians(published)) return findMedians(tx, questionnaire);
  const medians = computeMedians(await listFirmFigures(tx, questionnaire));
  if (medians) await publishMedians(tx, { questionnaire, medians, publishedAt: now });
  return medians;
}
