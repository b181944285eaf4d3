import { createCookie, type Cookie } from "@remix-run/node";
import { runtime } from "#app/runtime.server.ts";

let cookie: Cookie | undefined;

/** The token in a request's cookie, when its signature holds. */
export async function readSessionToken(request: Request): Promise<string | null> {
  const value: unknown = await sessionCookie().parse(request.headers.get("Cookie"));
  return typeof value === "string" ? value : null;
}

/** The header that hands a token to the browser until the session ends. */
export function sessionCookieHeader(token: string, expiresAt: Date): Promise<string> {
  return sessionCookie().serialize(token, { expires: expiresAt });
}

/** The header that makes the browser forget the session. */
export function clearedSessionCookieHeader(): Promise<string> {
  return sessionCookie().serialize("", { maxAge: 0 });
}

function sessionCookie(): Cookie {
  const { sessionSecret, secureCookies } = runtime();
  cookie ??= createCookie("cip_session", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secureCookies,
    secrets: [sessionSecret],
  });
  return cookie;
}
