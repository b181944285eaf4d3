import { addEarlierAid as writeAid } from "#app/data/application/application-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { alreadyAdded, idOfPostedRow } from "#app/services/posted-row.server.ts";
import type { EarlierAidData } from "#workflows/application/earlier-aid-schema.ts";
import { dayInRome, formatDay } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { aidNotYetGranted, tooManyRows } from "./application-refusals.ts";
import { readApplication } from "./read-application.server.ts";

const MOST_AIDS = 100;

/** Adds a de minimis aid the company, or one linked to it, has already been granted. */
export function addEarlierAid({
  act,
  dossierId,
  aid,
  formKey,
}: {
  act: Act;
  dossierId: string;
  aid: EarlierAidData;
  formKey?: string | undefined;
}) {
  const id = idOfPostedRow(act, { dossierId, formKey, content: aid });
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx) => {
      const { aids } = (await readApplication(tx, { act, dossierId })).input;
      if (aids.some((before) => before.id === id)) return refused(alreadyAdded);
      if (aid.grantedOn > dayInRome(act.now)) return refused(aidNotYetGranted);
      if (aids.length >= MOST_AIDS) return refused(tooManyRows);
      await writeAid(tx, { dossierId, id, aid });
      const to = `${formatEuro(aid.amount)} da ${aid.grantor} a ${aid.beneficiary}, ${formatDay(aid.grantedOn)}`;
      return proceed({ changes: [{ field: "Aiuto de minimis", from: "", to }] });
    },
  });
}
