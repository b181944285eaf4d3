import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";
import {
  areaFiguresOf,
  type AreaFigures,
  type FirmFigures,
  type ProgrammeMedians,
} from "#workflows/checkup/programme-medians.ts";

/** The medians last published for a version of the questionnaire; null while there are none. */
export async function findMedians(
  client: Pick<ReadClient, "programmeMedian">,
  questionnaire: string,
): Promise<ProgrammeMedians | null> {
  const row = await client.programmeMedian.findUnique({ where: { questionnaire } });
  return row && readMedians(row);
}

function readMedians(row: { companies: number; medians: string }): ProgrammeMedians | null {
  return row.companies > 0 ? (JSON.parse(row.medians) as ProgrammeMedians) : null;
}

/** How many firms the published medians are about, and how many check-ups came in since. */
export type MedianCount = { questionnaire: string; companies: number; waiting: number };

/** Of every version of the questionnaire that has a validated check-up. */
export function listMedianCounts(
  client: Pick<ReadClient, "programmeMedian">,
): Promise<MedianCount[]> {
  return client.programmeMedian.findMany({
    select: { questionnaire: true, companies: true, waiting: true },
  });
}

/**
 * Counts a validated check-up; others who validate wait for this transaction.
 * @returns the count with the medians published until now; null while there are none.
 */
export async function countValidation(tx: Transaction, questionnaire: string) {
  const row = await tx.programmeMedian.upsert({
    where: { questionnaire },
    create: { questionnaire, companies: 0, waiting: 1, medians: "" },
    update: { waiting: { increment: 1 } },
  });
  return { ...row, medians: readMedians(row) };
}

type FigureRow = {
  companyId: string;
  maturityHundredths: number | null;
  areaFigures: string;
  indices: string;
};

/** The figures of all validated check-ups of a version, oldest first, in one query. */
export async function listFirmFigures(
  tx: Transaction,
  questionnaire: string,
): Promise<FirmFigures[]> {
  const rows = await tx.$queryRaw<FigureRow[]>`
    SELECT d."companyId", r."maturityHundredths", r."areaFigures",
           CASE WHEN r."areaFigures" = '' THEN r."indices" ELSE '' END AS "indices"
    FROM "CheckupResult" r JOIN "Dossier" d ON d."id" = r."dossierId"
    WHERE d."questionnaire" = ${questionnaire}
    ORDER BY r."validatedAt", r."dossierId"`;
  return rows.map(({ companyId, maturityHundredths, areaFigures, indices }) => ({
    companyId,
    overall: maturityHundredths,
    areas: areaFigures === "" ? readIndices(indices) : (JSON.parse(areaFigures) as AreaFigures),
  }));
}

/** Publishes medians in the place of those before. */
export async function publishMedians(
  tx: Transaction,
  published: { questionnaire: string; medians: ProgrammeMedians; publishedAt: Date },
): Promise<void> {
  const { questionnaire, medians, publishedAt } = published;
  const columns = {
    publishedAt,
    companies: medians.companies,
    waiting: 0,
    medians: JSON.stringify(medians),
  };
  await tx.programmeMedian.upsert({
    where: { questionnaire },
    create: { questionnaire, ...columns },
    update: columns,
  });
}

/** A result of the time before its areas were kept apart. */
function readIndices(indices: string): AreaFigures {
  return areaFiguresOf((JSON.parse(indices) as CheckupResult).indices);
}
