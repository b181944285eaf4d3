import { findAgreement, saveAgreement } from "#app/data/agreement/agreements.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { agreementTextVersion } from "#workflows/agreement/agreement-text.ts";
import { writeAgreementData } from "./write-agreement-data.server.ts";

/** The company promises to adhere later; the call says by when the signature must be there. */
export function commitToAgreement({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "agreement.commit",
    prepare: async (tx, dossier) => {
      await saveAgreement(tx, dossierId, {
        kind: "commitment",
        textVersion: agreementTextVersion,
        settledAt: act.now,
      });
      const agreement = await findAgreement(tx, act.actor, dossierId);
      const data = await writeAgreementData(tx, { act, dossier, agreement, unions: [] });
      return proceed({ documents: { agreement: data } });
    },
  });
}
