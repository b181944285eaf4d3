import { addRelatedEnterprise as writeEnterprise } from "#app/data/application/application-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { alreadyAdded, idOfPostedRow } from "#app/services/posted-row.server.ts";
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
  formKey,
}: {
  act: Act;
  dossierId: string;
  enterprise: RelatedEnterpriseData;
  formKey?: string | undefined;
}) {
  const id = idOfPostedRow(act, { dossierId, formKey, content: enterprise });
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx) => {
      const { related } = (await readApplication(tx, { act, dossierId })).input;
      if (related.some((before) => before.id === id)) return refused(alreadyAdded);
      if (related.length >= MOST_ENTERPRISES) return refused(tooManyRows);
      const isKnown = related.some((before) => before.id === enterprise.throughId);
      if (enterprise.throughId !== "" && !isKnown) return refused(throughUnknown);
      await writeEnterprise(tx, { dossierId, id, enterprise });
      const to = `${enterprise.name}: ${relationKinds[enterprise.kind]}, ${formatPoints(enterprise.share)} %`;
      return proceed({ changes: [{ field: "Impresa del gruppo", from: "", to }] });
    },
  });
}
