import {
  findCall,
  findOtherDossierInCall,
  saveChosenCall,
} from "#app/data/application/application-submission.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { explainClosedCall } from "#workflows/application/call-window.ts";
import { dayInRome } from "#workflows/italian-dates.ts";
import { callIsClosed, callUnknown, companyIsInCall } from "./application-refusals.ts";

/** Puts the dossier into an open call in which the company has no other dossier. */
export function chooseCall({
  act,
  dossierId,
  callId,
}: {
  act: Act;
  dossierId: string;
  callId: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx, dossier) => {
      const call = await findCall(tx, callId);
      if (!call) return refused(callUnknown);
      const closed = explainClosedCall(call, dayInRome(act.now));
      if (closed !== null) return refused(callIsClosed(closed));
      const { companyId } = dossier;
      const other = await findOtherDossierInCall(tx, { dossierId, companyId, callId });
      if (other) return refused(companyIsInCall(other.code));
      await saveChosenCall(tx, { dossierId, callId });
      const from = dossier.call?.title ?? "";
      return proceed({ changes: [{ field: "Bando", from, to: call.title }] });
    },
  });
}
