import { createCookie, type Cookie } from "@remix-run/node";

let cookie: Cookie | undefined;

/** Fixes how the session cookie is signed; called once, before the server listens. */
export function configureSessionCookie(options: { secret: string; secure: boolean }): void {
  cookie = createCookie("cip_session", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: options.secure,
    secrets: [options.secret],
  });
}

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
  if (!cookie) throw new Error("The session cookie has not been configured");
  return cookie;
}
