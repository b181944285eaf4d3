import type { Database } from "#app/data/database.server.ts";
import { listDemoCompanies, listEmailsInUse } from "#app/data/account-registry.server.ts";
import { demoAccounts, DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { dossierStates, type StateName } from "#workflows/dossier/dossier-states.ts";
import { roleLabels } from "#workflows/dossier/role-labels.ts";

const COMPANIES_SHOWN = 6;

/** Accounts anybody may try, with what each is for; null where there is no demonstration. */
export type DemoSignIns = {
  password: string;
  accounts: { email: string; fullName: string; what: string }[];
} | null;

/**
 * The accounts of the demonstration for the sign-in page.
 * @param isProduction in production nothing is ever shown, whatever the database holds.
 */
export async function listDemoSignIns(
  database: Database,
  isProduction: boolean,
): Promise<DemoSignIns> {
  if (isProduction) return null;
  const known = new Set(
    await listEmailsInUse(
      database.read,
      demoAccounts.map(({ email }) => email),
    ),
  );
  const staff = demoAccounts.filter(({ email }) => known.has(email));
  if (staff.length === 0) return null;
  const companies = await listDemoCompanies(database.read, COMPANIES_SHOWN);
  return {
    password: DEMO_PASSWORD,
    accounts: [
      ...companies.map(({ email, fullName, companyName, state }) => ({
        email,
        fullName,
        what: `${companyName}: ${dossierStates[state as StateName].label.toLowerCase()}`,
      })),
      ...staff.map(({ email, fullName, role, organisationName }) => ({
        email,
        fullName,
        what: `${roleLabels[role]}, ${organisationName}`,
      })),
    ],
  };
}
