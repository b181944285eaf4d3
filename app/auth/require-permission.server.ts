import { randomUUID } from "node:crypto";
import { redirect } from "@remix-run/node";
import { currentInstant } from "#app/clock.server.ts";
import { findSessionUser } from "#app/data/accounts.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { refuse } from "#app/http/refuse.server.ts";
import { noteActor } from "#app/http/request-log.server.ts";
import { runtime } from "#app/runtime.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { roleMayNot } from "#app/services/explain-refusal.ts";
import { roleMay, type Permission, type Role } from "#workflows/dossier/permissions.ts";
import { readSessionToken } from "./session-cookie.server.ts";

/**
 * Who acts in a request, with the clock and the database, ready for a use case.
 * @throws a redirect to the sign-in page without a session, the 403 page without the permission.
 */
export async function requirePermission(request: Request, permission: Permission): Promise<Act> {
  const act = await requireAct(request);
  if (!roleMay(act.actor.role, permission)) throw refuse(roleMayNot);
  return act;
}

/** As {@link requirePermission} for pages that every signed-in person has: the desk, the profile. */
export async function requireAct(request: Request): Promise<Act> {
  const act = await findAct(request);
  if (act) return act;
  throw redirect(signInAddress(request));
}

/** Who acts in a request; null without a session. */
export async function findAct(request: Request): Promise<Act | null> {
  const token = await readSessionToken(request);
  if (token === null || token === "") return null;
  const { database, hurry } = runtime();
  const now = currentInstant();
  const session = await findSessionUser(database.read, sha256(token), now);
  if (!session) return null;
  const { user } = session;
  noteActor(user.id);
  return {
    actor: {
      userId: user.id,
      role: user.role as Role,
      organisationId: user.organisationId,
      fullName: user.fullName,
      organisationName: user.organisation.name,
    },
    now,
    newId: randomUUID,
    database,
    hurry,
  };
}

/**
 * After signing in one comes back to the page; a posted form comes back to its page, and the sign-in
 * page says that what it carried was not saved.
 */
function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url);
  const query = new URLSearchParams({ next: pathname.replace(/\.data$/, "") + search });
  if (request.method !== "GET" && request.method !== "HEAD") query.set("unsaved", "");
  return `/sign-in?${query.toString()}`;
}
