import type { ReadClient, Transaction } from "#app/data/database.server.ts";
import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";
import { areaFiguresOf } from "#workflows/checkup/programme-medians.ts";

/** The result fixed when the check-up was validated; null before. */
export async function findCheckupResult(
  client: Pick<ReadClient, "checkupResult">,
  reader: Reader,
  dossierId: string,
): Promise<CheckupResult | null> {
  const row = await client.checkupResult.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
  });
  return row && (JSON.parse(row.indices) as CheckupResult);
}

/** Fixes the result of a validated check-up. */
export async function saveCheckupResult(
  tx: Transaction,
  {
    dossierId,
    result,
    validatedAt,
  }: { dossierId: string; result: CheckupResult; validatedAt: Date },
): Promise<void> {
  const { maturity, need, criticality } = result.indices;
  const columns = {
    validatedAt,
    indices: JSON.stringify(result),
    areaFigures: JSON.stringify(areaFiguresOf(result.indices)),
    maturityHundredths: maturity,
    needHundredths: need,
    criticalityHundredths: criticality,
  };
  await tx.checkupResult.upsert({
    where: { dossierId },
    create: { dossierId, ...columns },
    update: columns,
  });
}
