import {
  isStampTaken,
  saveDeclarations as writeDeclarations,
} from "#app/data/application/application-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import {
  readStampDuty,
  type DeclarationsData,
} from "#workflows/application/declarations-schema.ts";
import { DECLARATIONS_VERSION } from "#workflows/application/declarations.ts";
import { describeRequest, listRowChanges } from "#workflows/application/describe-application.ts";
import { savedMeanwhile, stampTaken } from "./application-refusals.ts";
import { readApplication } from "./read-application.server.ts";

/** Saves the amount asked for, the declarations and the stamp duty, as far as they have come. */
export function saveDeclarations({
  act,
  dossierId,
  declared,
}: {
  act: Act;
  dossierId: string;
  declared: DeclarationsData;
}) {
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx) => {
      const { input, version } = await readApplication(tx, { act, dossierId });
      if (declared.version !== null && declared.version !== version) return refused(savedMeanwhile);
      const stamp = readStampDuty(declared);
      const serial = stamp?.kind === "serial" ? stamp.serial : null;
      if (serial !== null && (await isStampTaken(tx, { dossierId, serial })))
        return refused(stampTaken);
      await writeDeclarations(tx, { dossierId, declared });
      const after = {
        ...declared,
        requestedCents: declared.requested,
        declarations: { version: DECLARATIONS_VERSION, ticked: declared.declarations },
        stamp,
      };
      return proceed({ changes: listRowChanges(describeRequest(input), describeRequest(after)) });
    },
  });
}
