import { findCheckupResult } from "#app/data/checkup/checkup-results.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { listNeedsOf } from "#workflows/plan/suggestion-reasons.ts";

/** What the check-up of a dossier found most wanting, in words; nothing before it is validated. */
export async function listNeeds({ actor, database }: Act, dossierId: string): Promise<string[]> {
  const result = await findCheckupResult(database.read, actor, dossierId);
  return result ? listNeedsOf(result) : [];
}
