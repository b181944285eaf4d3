import { dossiersOf, type Reader } from "#app/data/dossiers.server.ts";
import type { ReadClient } from "#app/data/database.server.ts";
import type { CheckupResult } from "#workflows/checkup/checkup-result.ts";

/** The measures the validated check-up suggests to a company; none before. */
export async function findSuggestions(
  read: ReadClient,
  reader: Reader,
  dossierId: string,
): Promise<CheckupResult["suggestions"]> {
  const row = await read.checkupResult.findFirst({
    where: { dossierId, dossier: { is: dossiersOf(reader) } },
    select: { indices: true },
  });
  const result = JSON.parse(row?.indices ?? "{}") as Partial<CheckupResult>;
  return result.suggestions ?? [];
}
