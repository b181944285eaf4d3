import { readdirSync } from "node:fs";
import path from "node:path";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express } from "express";
import { createWebServer } from "#app/http/web-server.server.ts";
import { runSite } from "./run-site.ts";

// The program that the build makes of the server and its pages: `start.js` begins with it.

const CLIENT = path.resolve("build/client");

runSite(async (site) => {
  const pages = await import("virtual:remix/server-build");
  return createWebServer({
    ...site,
    build: pages as ServerBuild,
    developing: false,
    assets: serveFiles,
  });
});

/** Only what is there is looked for on the disk: every other address is a page's. */
function serveFiles(app: Express): void {
  app.use(
    "/assets",
    express.static(path.join(CLIENT, "assets"), {
      immutable: true,
      maxAge: "1y",
      fallthrough: false,
    }),
  );
  const files = readdirSync(CLIENT, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${entry.name}`);
  app.get(files, express.static(CLIENT, { maxAge: "1h" }));
}
