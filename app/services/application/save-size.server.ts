import { saveSize as writeSize } from "#app/data/application/application-writes.server.ts";
import { refused, type Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import { describeSize, listRowChanges } from "#workflows/application/describe-application.ts";
import { toSizeFigures, type SizeData } from "#workflows/application/size-schema.ts";
import { savedMeanwhile } from "./application-refusals.ts";
import { readApplication } from "./read-application.server.ts";

/** Saves the company's own figures of two periods and the class it declares. */
export function saveSize({
  act,
  dossierId,
  size,
}: {
  act: Act;
  dossierId: string;
  size: SizeData;
}) {
  return performStep({
    act,
    dossierId,
    event: "application.save",
    prepare: async (tx) => {
      const before = await readApplication(tx, { act, dossierId });
      if (size.version !== null && size.version !== before.version) return refused(savedMeanwhile);
      await writeSize(tx, { dossierId, size, staff: before.staff });
      const after = describeSize(toSizeFigures(size));
      const changes = listRowChanges(describeSize(before.input.size), after);
      return proceed({ changes });
    },
  });
}
