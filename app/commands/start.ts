import path from "node:path";
import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express } from "express";
import { currentInstant } from "#app/clock.server.ts";
import { watchMigrations } from "#app/data/applied-migrations.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { listMigrationNames } from "#app/data/schema-files.server.ts";
import { ConfigurationError, readEnvironment, type Environment } from "#app/env.server.ts";
import { createMetrics } from "#app/http/metrics.server.ts";
import {
  closeGently,
  createWebServer,
  type WebServerOptions,
} from "#app/http/web-server.server.ts";
import { startRuntime } from "#app/runtime.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";
import { waitForDocuments } from "#app/worker/worker.server.ts";
import { openWorkshop, type Workshop } from "#app/worker/workshop.server.ts";
import { buildIfStale } from "./build-if-stale.ts";
import { describeDemoAccounts, seedDemo } from "./seed-demo.ts";

const developing = process.argv.includes("--dev");

/** Milliseconds a page waits for the documents of the act before it. */
const LONGEST_WAIT_FOR_DOCUMENTS = 1_000;
/** The first page comes before the first drawing thread. */
const WARM_UP_AFTER = 1_000;

let isStopping = false;

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const applied = await applyMigrations(environment.databaseUrl);
  if (applied.length > 0) say(`Database: ${String(applied.length)} migrations applied.`);
  const database = openDatabase(environment.databaseUrl);
  const isNew = await installProgramme(database, currentInstant());
  if (isNew && !environment.production) await seedDemo(database, say);
  const workshop = environment.runsWorker ? openWorkshop(database, environment) : null;
  startRuntime({
    database,
    sessionSecret: environment.sessionSecret,
    secureCookies: environment.production,
    hurry: (dossierIds) =>
      waitForDocuments(database, dossierIds, {
        within: LONGEST_WAIT_FOR_DOCUMENTS,
        ...(workshop && { make: workshop.hurry }),
      }),
  });
  const site = await describeSite(environment, database);
  const app = developing ? await developmentServer(site) : await builtServer(site);
  const server = app.listen(environment.port, environment.host, () => {
    announce(server, environment);
    if (workshop) setTimeout(() => void workshop.warmUp(), WARM_UP_AFTER).unref();
  });
  server.on("error", (error) => {
    fail(`The server cannot listen on port ${String(environment.port)}: ${error.message}`);
  });
  stopOnSignal({ server, database, workshop });
}

type Site = Omit<WebServerOptions, "build" | "developing" | "assets">;

/** What both servers are given besides their pages. */
async function describeSite(environment: Environment, database: Database): Promise<Site> {
  const clock = currentInstant;
  const migrations = await listMigrationNames(database.provider);
  return {
    production: environment.production,
    trustedProxies: environment.trustedProxies,
    metrics: createMetrics({ database, clock, token: environment.metricsToken }),
    readiness: {
      database,
      clock,
      listMissingMigrations: watchMigrations(database, migrations),
      isStopping: () => isStopping,
    },
  };
}

async function builtServer(site: Site): Promise<Express> {
  buildIfStale(say);
  const serverFile = path.resolve("build/server/index.js");
  const build = (await import(serverFile)) as ServerBuild;
  return createWebServer({
    ...site,
    build,
    developing: false,
    assets: (app) => {
      app.use(
        "/assets",
        express.static("build/client/assets", {
          immutable: true,
          maxAge: "1y",
          fallthrough: false,
        }),
      );
      app.use(express.static("build/client", { maxAge: "1h" }));
    },
  });
}

async function developmentServer(site: Site): Promise<Express> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  return createWebServer({
    ...site,
    developing: true,
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    assets: (app) => {
      app.use(vite.middlewares);
    },
  });
}

function announce(server: Server, { host, production }: Environment): void {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  say(`\nConciliazione In Pratica: http://${host}:${String(port)}`);
  if (!production) describeDemoAccounts().forEach(say);
}

type Running = { server: Server; database: Database; workshop: Workshop | null };

/** Probes turn away first, then requests end, then work, then the database closes. */
function stopOnSignal({ server, database, workshop }: Running): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      isStopping = true;
      void closeGently(server)
        .then(() => workshop?.stop())
        .then(() => database.close())
        .then(() => process.exit(0));
    });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

start().catch((error: unknown) => {
  if (error instanceof ConfigurationError) fail(error.message);
  throw error;
});
