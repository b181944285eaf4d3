import { recordAdmittedCosts } from "#app/data/evaluation/admitted-costs.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { assessChecklist } from "#workflows/admissibility/checklist-rules.ts";
import { writeDecision } from "./admissibility-decision.server.ts";
import { checklistIsNotPassed } from "./admissibility-refusals.ts";
import { readAdmissibility } from "./read-admissibility.server.ts";

/** Admits an application to the evaluation, when every check is passed or set aside. */
export function admitApplication({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "admissibility.admit",
    prepare: async (tx, dossier) => {
      const file = await readAdmissibility(tx, { act, dossierId });
      const standing = assessChecklist(file.findings);
      const { facts } = standing;
      if (!facts.checklistIsPassed) return refused(checklistIsNotPassed(standing));
      const said = { admitted: true, reason: "", replyToObservations: "" };
      const admissibilityDecision = await writeDecision(tx, { act, dossier, file, ...said });
      await recordAdmittedCosts(tx, [dossierId]);
      return proceed({ facts, documents: { admissibilityDecision } });
    },
  });
}
