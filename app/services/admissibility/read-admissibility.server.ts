import {
  findAdmissibilityFile,
  type AdmissibilityFile,
} from "#app/data/admissibility/admissibility-file.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { gatherEvidence } from "#workflows/admissibility/checklist-evidence.ts";
import { assessChecklist } from "#workflows/admissibility/checklist-rules.ts";
import { assessApplication } from "#workflows/application/application-completeness.ts";
import { computeProcedureTerm } from "#workflows/deadlines/procedure-term.ts";
import { dayInRome } from "#workflows/italian-dates.ts";

/**
 * The application before the office inside a step, which has found the dossier to be the actor's.
 * @throws Error when it is not there after all.
 */
export async function readAdmissibility(
  tx: Transaction,
  { act, dossierId }: { act: Act; dossierId: string },
): Promise<AdmissibilityFile> {
  const file = await findAdmissibilityFile(tx, act.actor, dossierId);
  if (!file) throw new Error(`The application of a step has vanished: ${dossierId}`);
  return file;
}

/** The term of the procedure as it stands. */
export function procedureTermOf({ rules, protocolledOn, rounds }: AdmissibilityFile) {
  return computeProcedureTerm({ rules, protocolledOn, rounds });
}

/**
 * What the page of the stage shows. The evidence beside the checklist is computed on what was
 * submitted, with the de minimis window of today; only the office sees it before a decision.
 */
export async function viewAdmissibility({ act, dossierId }: { act: Act; dossierId: string }) {
  const file = await findAdmissibilityFile(act.database.read, act.actor, dossierId);
  if (!file) return null;
  const today = dayInRome(act.now);
  const input = { ...file.submitted, today };
  return {
    file,
    today,
    standing: assessChecklist(file.findings),
    evidence: gatherEvidence({
      ...file,
      input,
      assessment: assessApplication(input),
      agreementDue: file.call.agreementDue,
    }),
    procedureTerm: procedureTermOf(file),
  };
}
