import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { clearedSessionCookieHeader, readSessionToken } from "#app/auth/session-cookie.server.ts";
import { currentInstant } from "#app/clock.server.ts";
import { runtime } from "#app/runtime.server.ts";
import { signOut } from "#app/services/account/sign-out.server.ts";

/** Only a post signs out: a link could be followed by a prefetch. */
export function loader() {
  return redirect("/");
}

export async function action({ request }: ActionFunctionArgs) {
  const token = await readSessionToken(request);
  if (token) await signOut({ database: runtime().database, now: currentInstant(), token });
  return redirect("/", {
    headers: {
      "Set-Cookie": await clearedSessionCookieHeader(),
      // What the browser has kept of forms goes with the session, also where no script runs.
      "Clear-Site-Data": '"storage"',
    },
  });
}

export { ActPage as default } from "#app/components/act-page.tsx";
