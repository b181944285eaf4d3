import { createServer, type Server } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Express } from "express";
import { currentInstant } from "#app/clock.server.ts";
import { watchMigrations } from "#app/data/applied-migrations.server.ts";
import { assertWritable } from "#app/data/assert-writable.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { isOutage } from "#app/data/outages.server.ts";
import { listMigrationNames } from "#app/data/schema-files.server.ts";
import { ConfigurationError, readEnvironment, type Environment } from "#app/env.server.ts";
import { createMetrics } from "#app/http/metrics.server.ts";
import { closeGently, type WebServerOptions } from "#app/http/web-server.server.ts";
import { startRuntime } from "#app/runtime.server.ts";
import { openScanner } from "#app/uploads/scan-file.server.ts";
import { openSpool, sweepSpool } from "#app/uploads/spool.server.ts";
import { prepareWorkshop, type LateWorkshop } from "#app/worker/late-workshop.server.ts";
import { describeDemoAccounts } from "./describe-demo-accounts.ts";
import { prepareDatabase } from "./prepare-database.ts";

/** What every web server of the site is given besides its pages. */
export type Site = Omit<WebServerOptions, "build" | "developing" | "assets">;

/** Makes the web server that answers what a listening server receives. */
export type MakeApp = (site: Site, server: Server) => Promise<Express>;

/** Milliseconds after which the first pages should have been answered. */
const WARMS_UP_AFTER = 1_000;

let isStopping = false;

/** Runs the site until it is told to stop. A wrong configuration ends the process with its reason. */
export function runSite(makeApp: MakeApp): void {
  start(makeApp).catch((error: unknown) => {
    if (error instanceof ConfigurationError) fail(error.message);
    if (isOutage(error)) fail(`The database cannot be used: ${String(error)}`);
    throw error;
  });
}

async function start(makeApp: MakeApp): Promise<void> {
  const environment = readEnvironment(process.env);
  const database = await prepareDatabase(environment, say);
  await assertWritable(environment.databaseUrl);
  const workshop = prepareWorkshop(database, environment);
  startRuntime({
    database,
    sessionSecret: environment.sessionSecret,
    secureCookies: environment.production,
    namedSite: environment.namedSite,
    uploads: await openUploads(environment),
    hurry: workshop.hurry,
  });
  const server = createServer();
  server.on("request", await makeApp(await describeSite(environment, database), server));
  server.on("error", (error) => {
    fail(`The server cannot listen on port ${String(environment.port)}: ${error.message}`);
  });
  stopOnSignal({ server, database, workshop, drainSeconds: environment.drainSeconds });
  server.listen(environment.port, environment.host, () => {
    announce(server, environment);
    workshop.openSoon();
    setTimeout(() => void warmUp(database), WARMS_UP_AFTER).unref();
  });
}

/** Loads what the first act needs and no page does; an act will tell what is wrong, if anything is. */
async function warmUp(database: Database): Promise<void> {
  await database.inTransaction(() => Promise.resolve()).catch(() => undefined);
}

/** The spool of uploads, without what a process that died has left there. */
async function openUploads({ dataFolder, scannerAddress }: Environment) {
  const spool = await openSpool(path.join(dataFolder, "uploads-waiting"));
  await sweepSpool(spool, currentInstant());
  return { spool, scanFile: openScanner(scannerAddress) };
}

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

function announce(server: Server, { host, production }: Environment): void {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  say(`\nConciliazione In Pratica: http://${host}:${String(port)}`);
  if (!production) describeDemoAccounts().forEach(say);
}

type Running = {
  server: Server;
  database: Database;
  workshop: LateWorkshop;
  drainSeconds: number;
};

/**
 * Probes turn away first, while requests are still answered, each on its last connection; then
 * requests end, then work, then the database closes. Whoever sits at the keyboard waits for no probe.
 */
function stopOnSignal({ server, database, workshop, drainSeconds }: Running): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      isStopping = true;
      void wait(signal === "SIGTERM" ? drainSeconds * 1_000 : 0)
        .then(() => closeGently(server))
        .then(() => workshop.stop())
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
