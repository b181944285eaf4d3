import { addRelatedEnterprise as writeEnterprise } from "#app/data/application/application-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import {
  relationKinds,
  type RelatedEnterpriseData,
} from "#workflows/application/related-enterprise-schema.ts";
import { formatPoints } from "#workflows/points.ts";
import { throughUnknown, tooManyRows } from "./application-refusals.ts";
import { readApplication } from "./read-application.server.ts";

const MOST_ENTERPRISES = 100;

/** Adds an enterprise linked to the company or partner of it, directly or through another one. */
export function addRelatedEnterprise({
  act,
  dossierId,
  enterprise,
}: {
  act: Act;
  dossierId: string;
  enterprise: RelatedEnterpriseData;
}) {
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx) => {
      const { related } = (await readApplication(tx, { act, dossierId })).input;
      if (related.length >= MOST_ENTERPRISES) return refused(tooManyRows);
      const isKnown = related.some(({ id }) => id === enterprise.throughId);
      if (enterprise.throughId !== "" && !isKnown) return refused(throughUnknown);
      await writeEnterprise(tx, { dossierId, id: act.newId(), enterprise });
      const to = `${enterprise.name}: ${relationKinds[enterprise.kind]}, ${formatPoints(enterprise.share)} %`;
      return proceed({ changes: [{ field: "Impresa del gruppo", from: "", to }] });
    },
  });
}
