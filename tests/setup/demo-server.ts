import type { TestProject } from "vitest/node";
import { startServer } from "./running-server.ts";

/** The real server with its demonstration, once for all tests in a browser. */
export default async function startDemoServer(project: TestProject) {
  const server = await startServer();
  project.provide("origin", server.origin);
  project.provide("dataFolder", server.folder);
  return server.stop;
}
