import { runtime } from "#app/runtime.server.ts";

/**
 * The address of the site for what is printed: as it was set, because a request may have come by a
 * name that others cannot reach; otherwise the one the request came by. No slash at the end.
 */
export function siteOf(request: Request): string {
  return runtime().namedSite ?? new URL(request.url).origin;
}
