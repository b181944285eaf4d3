import type { Actor } from "#app/services/act.server.ts";
import { roleLabels } from "#workflows/dossier/role-labels.ts";

/** How the header names who is signed in. */
export function personOf({ fullName, organisationName, role }: Actor) {
  return { fullName, organisationName, roleLabel: roleLabels[role] };
}
