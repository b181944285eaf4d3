import path from "node:path";
import { randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import express, { type Express } from "express";
import { currentInstant } from "#app/clock.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { listDossiersWithPendingDocuments } from "#app/data/documents.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { ConfigurationError, readEnvironment, type Environment } from "#app/env.server.ts";
import { closeGently, createWebServer } from "#app/http/web-server.server.ts";
import { startRuntime } from "#app/runtime.server.ts";
import { issuePendingDocuments } from "#app/services/issue-pending-documents.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";
import { buildIfStale } from "./build-if-stale.ts";
import { describeDemoAccounts, seedDemo } from "./seed-demo.ts";

const developing = process.argv.includes("--dev");

async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const applied = await applyMigrations(environment.databaseUrl);
  if (applied.length > 0) say(`Database: ${String(applied.length)} migrations applied.`);
  const database = openDatabase(environment.databaseUrl);
  const isNew = await installProgramme(database, currentInstant());
  if (isNew && !environment.production) await seedDemo(database, say);
  await renderWhatACrashLeft(database);
  startRuntime({
    database,
    sessionSecret: environment.sessionSecret,
    secureCookies: environment.production,
  });
  const app = developing ? await developmentServer(environment) : await builtServer(environment);
  const server = app.listen(environment.port, environment.host, () => {
    announce(server, environment);
  });
  server.on("error", (error) => {
    fail(`The server cannot listen on port ${String(environment.port)}: ${error.message}`);
  });
  stopOnSignal(server, database);
}

async function builtServer(environment: Environment): Promise<Express> {
  buildIfStale(say);
  const serverFile = path.resolve("build/server/index.js");
  const build = (await import(serverFile)) as ServerBuild;
  return createWebServer({
    ...environment,
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

async function developmentServer(environment: Environment): Promise<Express> {
  const { createServer } = await import("vite");
  const vite = await createServer({ server: { middlewareMode: true } });
  return createWebServer({
    ...environment,
    developing: true,
    build: () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>,
    assets: (app) => {
      app.use(vite.middlewares);
    },
  });
}

/** Documents whose act was committed just before the process died are made now. */
async function renderWhatACrashLeft(database: Database): Promise<void> {
  const dossierIds = await listDossiersWithPendingDocuments(database.read);
  for (const dossierId of dossierIds)
    await issuePendingDocuments({ database, now: currentInstant(), newId: randomUUID }, dossierId);
}

function announce(server: Server, { host, production }: Environment): void {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  say(`\nConciliazione In Pratica: http://${host}:${String(port)}`);
  if (!production) describeDemoAccounts().forEach(say);
}

function stopOnSignal(server: Server, database: Database): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      void closeGently(server)
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
