import {
  findApplicationFile,
  type ApplicationFile,
} from "#app/data/application/application-file.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { assessApplication } from "#workflows/application/application-completeness.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/**
 * The application of a dossier inside a step, which has found the dossier to be the actor's.
 * @throws Error when it is not there after all.
 */
export async function readApplication(
  tx: Transaction,
  { act, dossierId }: { act: Act; dossierId: string },
): Promise<ApplicationFile> {
  const today = dayInRome(act.now);
  const file = await findApplicationFile(tx, act.actor, { dossierId, today });
  if (!file) throw new Error(`The dossier of a step has vanished: ${dossierId}`);
  return file;
}

/** The application as its pages show it, judged as of today; null when it is not the reader's. */
export async function viewApplication({ act, dossierId }: { act: Act; dossierId: string }) {
  const today = dayInRome(act.now);
  const file = await findApplicationFile(act.database.read, act.actor, { dossierId, today });
  return file && { file, assessment: assessApplication(file.input) };
}
