import type { ServerBuild } from "@remix-run/node";
import { createServer } from "vite";
import { createWebServer } from "#app/http/web-server.server.ts";
import { runSite } from "./run-site.ts";

// Serves while one edits: pages are built when they are asked for and again when they change.
runSite(async (site, server) => {
  // News of changes travel over the site's own port: two of these may run side by side.
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } });
  return createWebServer({
    ...site,
    developing: true,
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    assets: (app) => {
      app.use(vite.middlewares);
    },
  });
});
