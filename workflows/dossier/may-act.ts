import type { StateName } from "./dossier-states.ts";
import { eventsOf } from "./next-step.ts";
import { roleMay, type Permission, type Role } from "./permissions.ts";

/**
 * Whether a page offers an act: the role may do it and the state knows it. The facts are asked
 * when it is done.
 */
export function mayAct(role: Role, state: StateName, event: Permission): boolean {
  return roleMay(role, event) && eventsOf(state).includes(event);
}
