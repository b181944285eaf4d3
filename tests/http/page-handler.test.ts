import { matchRoutes } from "@remix-run/router";
import type { ServerBuild } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { idsFor, listPlaces, narrow } from "#app/http/page-handler.server.ts";

type Route = { id: string; parentId?: string; path?: string; index?: boolean };

const routes: Route[] = [
  { id: "root", path: "" },
  { id: "public", parentId: "root" },
  { id: "home", parentId: "public", index: true },
  { id: "sign-in", parentId: "public", path: "sign-in" },
  { id: "app", parentId: "root" },
  { id: "desk", parentId: "app", path: "desk" },
  { id: "dossiers", parentId: "app", path: "dossiers", index: true },
  { id: "open", parentId: "app", path: "dossiers/open" },
  { id: "dossier", parentId: "app", path: "dossiers/:dossierId" },
  { id: "overview", parentId: "dossier", index: true },
  { id: "plan", parentId: "dossier", path: "plan", index: true },
  { id: "measure", parentId: "dossier", path: "plan/measures/:measureId" },
  { id: "figure", parentId: "dossier", path: "figures/radar.svg" },
  { id: "help", parentId: "public", path: "help/*" },
  { id: "news", parentId: "public", path: "news/:lang?" },
];

const build = {
  routes: Object.fromEntries(routes.map((route) => [route.id, route])),
  assets: { routes: Object.fromEntries(routes.map((route) => [route.id, route])) },
} as unknown as ServerBuild;

type Node = Route & { children: Node[] };

/** The routes of a build as the router takes them. */
function treeOf({ routes: all }: ServerBuild, parentId?: string): Node[] {
  return Object.values(all as unknown as Record<string, Route>)
    .filter((route) => route.parentId === parentId)
    .map((route) => ({ ...route, children: treeOf({ ...build, routes: all }, route.id) }));
}

function lead(pages: ServerBuild, pathname: string) {
  const matches = matchRoutes(treeOf(pages) as never, pathname);
  return matches?.map(({ route, params }) => ({ id: route.id, params })) ?? null;
}

describe("an address leads to the same page", () => {
  test.each([
    "/",
    "/sign-in",
    "/sign-in/",
    "/SIGN-IN",
    "/desk",
    "/dossiers",
    "/dossiers/open",
    "/dossiers/abc",
    "/dossiers/abc/",
    "/dossiers/abc/plan",
    "/dossiers/abc/plan/measures/m1",
    "/dossiers/abc/figures/radar.svg",
    "/dossiers/abc/figures/radarxsvg",
    "/dossiers/abc/nothing",
    "/help",
    "/help/one/two",
    "/news",
    "/news/it",
    "/nothing/at/all",
    "//desk",
  ])("%s", (pathname) => {
    const ids = idsFor(listPlaces(build), pathname);
    expect(ids).not.toBeNull();
    expect(lead(narrow(build, ids ?? []), pathname)).toEqual(lead(build, pathname));
  });
});

test("few routes are looked at for an address deep down", () => {
  const ids = idsFor(listPlaces(build), "/dossiers/abc/plan");
  const loose = ["help", "news", "public"];
  expect(ids?.filter((id) => !loose.includes(id)).sort()).toEqual([
    "app",
    "dossier",
    "plan",
    "root",
  ]);
});

test("the data of a page are asked for at the page's own routes", () => {
  const places = listPlaces(build);
  expect(idsFor(places, "/dossiers/abc/plan.data")).toEqual(idsFor(places, "/dossiers/abc/plan"));
  expect(idsFor(places, "/_root.data")).toEqual(idsFor(places, "/"));
});

test("an address in other signs is left to all routes", () => {
  expect(idsFor(listPlaces(build), "/d%65sk")).toBeNull();
});
