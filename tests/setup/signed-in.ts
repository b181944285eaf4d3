import { DEMO_PASSWORD, demoAccounts } from "#app/demo/demo-accounts.ts";

/** The e-mail of a demonstration account by its key; a company by its first name and slug. */
export function demoEmail(key: string): string {
  return demoAccounts.find((account) => account.key === key)?.email ?? key;
}

/** Signs in over HTTP as a page without JavaScript does. @returns the session cookie. */
export async function signInByPost(origin: string, email: string): Promise<string> {
  const response = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }).toString(),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0];
  if (response.status !== 302 || cookie === undefined)
    throw new Error(`${email} could not sign in: ${String(response.status)}`);
  return cookie;
}
