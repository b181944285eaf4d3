import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";

type Options = Omit<Parameters<typeof createRequestHandler>[0], "build">;

/** The address of a route as a pattern, with the routes it lies in and itself. */
type Place = { pattern: RegExp; ids: readonly string[] };

const ROOT = "root";

/**
 * Answers with the pages of a build. For each request Remix goes through all routes several times,
 * on the server and again while the page is drawn; the more pages a site has, the slower is each.
 * Here an address is answered by a handler that knows the routes it can lead to and no others. Which
 * of them is meant, Remix decides as ever.
 */
export function createPageHandler(build: ServerBuild, options: Options): RequestHandler {
  const places = listPlaces(build);
  const whole = createRequestHandler({ build, ...options });
  const handlers = new Map<string, RequestHandler>();
  return (request, response, next) => {
    const ids = idsFor(places, request.path);
    if (ids === null) return whole(request, response, next);
    const key = ids.join(" ");
    const handler =
      handlers.get(key) ?? createRequestHandler({ build: narrow(build, ids), ...options });
    handlers.set(key, handler);
    return handler(request, response, next);
  };
}

/** The same build with some of its routes; the browser is told of all of them as before. */
export function narrow(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const { routes, assets } = build;
  return {
    ...build,
    routes: pick(routes, ids),
    assets: { ...assets, routes: pick(assets.routes, ids) },
  };
}

/**
 * The routes that an address can lead to, with those around them; the root alone when there is none.
 * @returns null for an address that Remix reads before it compares it.
 */
export function idsFor(places: readonly Place[], pathname: string): string[] | null {
  if (pathname.includes("%")) return null;
  const address = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
  const ids = new Set([ROOT]);
  for (const place of places)
    if (place.pattern.test(address)) for (const id of place.ids) ids.add(id);
  return [...ids];
}

/** The addresses of all routes of a build. */
export function listPlaces(build: ServerBuild): Place[] {
  return Object.keys(build.routes).map((id) => {
    const chain = chainOf(build, id);
    const segments = chain.flatMap(({ path }) => path?.split("/") ?? []).filter(Boolean);
    return { pattern: patternOf(segments), ids: chain.map((route) => route.id) };
  });
}

/** A route after those it lies in. */
function chainOf(build: ServerBuild, id: string): { id: string; path?: string | undefined }[] {
  const route = build.routes[id];
  if (!route) return [];
  const around = route.parentId === undefined ? [] : chainOf(build, route.parentId);
  return [...around, route];
}

function patternOf(segments: readonly string[]): RegExp {
  // What may be left out, or stand for anything, is taken for anything: too much does no harm here.
  const isLoose = segments.some((segment) => segment === "*" || segment.endsWith("?"));
  if (isLoose) return /^/;
  const parts = segments.map((segment) =>
    segment.startsWith(":") ? "/+[^/]+" : `/+${segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`,
  );
  return new RegExp(`^${parts.join("")}/*$`, "i");
}

function pick<Value>(record: Record<string, Value>, ids: readonly string[]): Record<string, Value> {
  const wanted = new Set(ids);
  return Object.fromEntries(Object.entries(record).filter(([id]) => wanted.has(id)));
}
