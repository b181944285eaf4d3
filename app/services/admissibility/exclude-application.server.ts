import type { AdmissibilityFile } from "#app/data/admissibility/admissibility-file.server.ts";
import { refused, type Act, type Refusal } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { assessChecklist } from "#workflows/admissibility/checklist-rules.ts";
import {
  exclusionAfterObservationsSchema,
  type ExclusionData,
} from "#workflows/admissibility/round-schemas.ts";
import { writeDecision } from "./admissibility-decision.server.ts";
import {
  noticeComesFirst,
  nothingHasFailed,
  observationsNeedReply,
} from "./admissibility-refusals.ts";
import { readAdmissibility } from "./read-admissibility.server.ts";

/** Excludes an application with its reasons, after the notice where the call wants one. */
export function excludeApplication({
  act,
  dossierId,
  exclusion,
}: {
  act: Act;
  dossierId: string;
  exclusion: ExclusionData;
}) {
  return performStep({
    act,
    dossierId,
    event: "admissibility.exclude",
    prepare: async (tx, dossier) => {
      const file = await readAdmissibility(tx, { act, dossierId });
      const refusal = findRefusal(file, exclusion);
      if (refusal) return refused(refusal);
      const said = { admitted: false, ...exclusion };
      const admissibilityDecision = await writeDecision(tx, { act, dossier, file, ...said });
      return proceed({
        reason: exclusion.reason,
        facts: {
          ...assessChecklist(file.findings).facts,
          callRequiresRefusalNotice: file.call.noticeApplies,
        },
        documents: { admissibilityDecision },
      });
    },
  });
}

function findRefusal(file: AdmissibilityFile, exclusion: ExclusionData): Refusal | null {
  if (!assessChecklist(file.findings).facts.checklistHasFailure) return nothingHasFailed;
  if (file.state === "admissibility.review" && file.call.noticeApplies) return noticeComesFirst;
  if (hasObservations(file) && !exclusionAfterObservationsSchema.safeParse(exclusion).success)
    return observationsNeedReply;
  return null;
}

/** Whether the company has observed on a notice of refusal. */
export function hasObservations({ rounds }: Pick<AdmissibilityFile, "rounds">): boolean {
  return rounds.some(({ kind, answer }) => kind === "refusalNotice" && answer !== null);
}
