import type { Role } from "../dossier/permissions.ts";

/** The roles whose accounts the administrator makes; companies register themselves. */
export const staffRoles = [
  "consultant",
  "union",
  "caseOfficer",
  "evaluator",
  "manager",
  "accountant",
  "payer",
  "accountAdministrator",
] as const satisfies readonly Role[];

export type StaffRole = (typeof staffRoles)[number];

export type OrganisationKind = "province" | "consultancy" | "union" | "company";

/** The kind of body a role belongs to: who advises never sits where one decides. */
export function organisationKindOf(role: Role): OrganisationKind {
  if (role === "company") return "company";
  if (role === "consultant") return "consultancy";
  if (role === "union") return "union";
  return "province";
}
