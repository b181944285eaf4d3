import { listSurveysAwaitingSlips } from "#app/data/survey/surveys.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

export type SlipsToPrint = Awaited<ReturnType<typeof listSlipsToPrint>>[number];

/** The surveys that wait for a consultant to print their slips, with the page where it is done. */
export async function listSlipsToPrint({ actor, database, now }: Act) {
  const surveys = await listSurveysAwaitingSlips(database.read, actor, dayInRome(now));
  return surveys.map(({ dossierId, ...survey }) => ({
    ...survey,
    href: `/dossiers/${dossierId}/survey`,
  }));
}
