import { replaceFindings } from "#app/data/admissibility/admissibility-writes.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import {
  checklist,
  checklistOutcomes,
  type ChecklistFinding,
} from "#workflows/admissibility/checklist.ts";
import { listRowChanges, type DescribedRow } from "#workflows/application/describe-application.ts";
import { readAdmissibility } from "./read-admissibility.server.ts";

/** Saves what the officer found on the entries of the checklist, as far as it has come. */
export function saveChecklist({
  act,
  dossierId,
  findings,
}: {
  act: Act;
  dossierId: string;
  findings: readonly ChecklistFinding[];
}) {
  return performStep({
    act,
    dossierId,
    event: "admissibility.check",
    prepare: async (tx) => {
      const before = await readAdmissibility(tx, { act, dossierId });
      const by = { checkedAt: act.now, checkedById: act.actor.userId };
      await replaceFindings(tx, { dossierId, findings, ...by });
      const changes = listRowChanges(describe(before.findings), describe(findings));
      return proceed({ changes });
    },
  });
}

function describe(findings: readonly ChecklistFinding[]): DescribedRow[] {
  return checklist.map(({ code, title }) => {
    const finding = findings.find((candidate) => candidate.code === code);
    if (!finding) return [title, ""];
    const note = finding.note === "" ? "" : `: ${finding.note}`;
    return [title, `${checklistOutcomes[finding.outcome]}${note}`];
  });
}
