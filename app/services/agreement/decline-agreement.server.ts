import { findAgreement, saveAgreement } from "#app/data/agreement/agreements.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { DeclineForm } from "#workflows/agreement/agreement-schemas.ts";
import { writeAgreementData } from "./write-agreement-data.server.ts";

/** The company goes on without adhering, and says why. */
export function declineAgreement({
  act,
  dossierId,
  form,
}: {
  act: Act;
  dossierId: string;
  form: DeclineForm;
}) {
  return performStep({
    act,
    dossierId,
    event: "agreement.decline",
    prepare: async (tx, dossier) => {
      const { declineReason } = form;
      await saveAgreement(tx, dossierId, { kind: "declined", declineReason, settledAt: act.now });
      const agreement = await findAgreement(tx, act.actor, dossierId);
      const data = await writeAgreementData(tx, { act, dossier, agreement, unions: [] });
      return proceed({ reason: declineReason, documents: { agreement: data } });
    },
  });
}
