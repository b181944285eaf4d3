import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { clearedSessionCookieHeader, readSessionToken } from "#app/auth/session-cookie.server.ts";
import { currentInstant } from "#app/clock.server.ts";
import { appDatabase } from "#app/data/app-database.server.ts";
import { signOut } from "#app/services/account/sign-out.server.ts";

/** Only a post signs out: a link could be followed by a prefetch. */
export function loader() {
  return redirect("/");
}

export async function action({ request }: ActionFunctionArgs) {
  const token = await readSessionToken(request);
  if (token) await signOut({ database: appDatabase(), now: currentInstant(), token });
  return redirect("/", { headers: { "Set-Cookie": await clearedSessionCookieHeader() } });
}
