import { demoAccounts, DEMO_PASSWORD } from "#app/demo/demo-accounts.ts";
import { firmsOfOpenCall } from "#app/demo/demo-firms.ts";

/** Lines that name the accounts of the demonstration, for whoever starts the server. */
export function describeDemoAccounts(): string[] {
  const [firm] = firmsOfOpenCall;
  const company = firm
    ? [`  ${firm.contact.split(" ")[0]?.toLowerCase() ?? ""}@${firm.slug}.example`]
    : [];
  return [
    `Account dimostrativi (password: ${DEMO_PASSWORD}):`,
    ...demoAccounts.map(({ email }) => `  ${email}`),
    ...company,
  ];
}
