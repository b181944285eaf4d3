import type { Act } from "#app/services/act.server.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";

/** The company goes on to the application without waiting; unions may still answer later. */
export function proceedWithoutUnions({ act, dossierId }: { act: Act; dossierId: string }) {
  return performStep({
    act,
    dossierId,
    event: "agreement.proceed",
    prepare: () => Promise.resolve(proceed()),
  });
}
