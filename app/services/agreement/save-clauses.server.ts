import { findAgreement, saveAgreement } from "#app/data/agreement/agreements.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { describeClauses } from "#workflows/agreement/describe-clauses.ts";
import { agreementTextVersion } from "#workflows/agreement/agreement-text.ts";
import type { HourlyLeaveClauses } from "#workflows/agreement/hourly-leave-clauses.ts";

/** Saves the company's rules on hourly leave, until it signs. */
export function saveClauses({
  act,
  dossierId,
  clauses,
}: {
  act: Act;
  dossierId: string;
  clauses: HourlyLeaveClauses;
}) {
  return performStep({
    act,
    dossierId,
    event: "agreement.save",
    prepare: async (tx) => {
      const agreement = await findAgreement(tx, act.actor, dossierId);
      await saveAgreement(tx, dossierId, { ...clauses, textVersion: agreementTextVersion });
      const before = agreement.clauses ? describeClauses(agreement.clauses) : [];
      const changes = describeClauses(clauses)
        .map(([field, to], index) => ({ field, from: before[index]?.[1] ?? "", to }))
        .filter(({ from, to }) => from !== to);
      return proceed({ facts: { adhesionIsCommitted: agreement.kind === "commitment" }, changes });
    },
  });
}
