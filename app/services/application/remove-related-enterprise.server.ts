import { removeRelatedEnterprise as deleteEnterprise } from "#app/data/application/application-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { othersGoThroughIt, rowNotFound } from "./application-refusals.ts";
import { readApplication } from "./read-application.server.ts";

/** Takes a related enterprise out, unless others are reached through it. */
export function removeRelatedEnterprise({
  act,
  dossierId,
  enterpriseId,
}: {
  act: Act;
  dossierId: string;
  enterpriseId: string;
}) {
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx) => {
      const { related } = (await readApplication(tx, { act, dossierId })).input;
      const enterprise = related.find(({ id }) => id === enterpriseId);
      if (!enterprise) return refused(rowNotFound);
      if (related.some(({ throughId }) => throughId === enterpriseId))
        return refused(othersGoThroughIt);
      await deleteEnterprise(tx, { dossierId, id: enterpriseId });
      return proceed({
        changes: [{ field: "Impresa del gruppo", from: enterprise.name, to: "" }],
      });
    },
  });
}
