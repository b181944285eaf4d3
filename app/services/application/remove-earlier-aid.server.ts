import { removeEarlierAid as deleteAid } from "#app/data/application/application-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { formatEuro } from "#workflows/money.ts";
import { rowNotFound } from "./application-refusals.ts";
import { readApplication } from "./read-application.server.ts";

/** Takes a de minimis aid out of the list. */
export function removeEarlierAid({
  act,
  dossierId,
  aidId,
}: {
  act: Act;
  dossierId: string;
  aidId: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx) => {
      const { aids } = (await readApplication(tx, { act, dossierId })).input;
      const aid = aids.find(({ id }) => id === aidId);
      if (!aid || !(await deleteAid(tx, { dossierId, id: aidId }))) return refused(rowNotFound);
      const from = `${formatEuro(aid.amountCents)} da ${aid.grantor}`;
      return proceed({ changes: [{ field: "Aiuto de minimis", from, to: "" }] });
    },
  });
}
