import { setTimeout as wait } from "node:timers/promises";
import type { Request, Response } from "express";
import type { Database } from "#app/data/database.server.ts";
import { measureBacklog } from "#app/data/outbox.server.ts";

export type Readiness = {
  ready: boolean;
  /** "ok", or what is the matter with it. */
  checks: { process: string; database: string; migrations: string; worker: string };
};

export type ReadinessSources = {
  database: Database;
  clock: () => Date;
  /** Names of the migrations kept with the code that the database has not seen. */
  listMissingMigrations: () => Promise<readonly string[]>;
  isStopping: () => boolean;
};

/** Work that has been due for so long means that no worker is at it. */
const LONGEST_LAG_SECONDS = 300;

/** Milliseconds after which a database that has not answered counts as one that does not. */
const PATIENCE = 2_000;

/**
 * Whether this process can serve: it is not stopping, the database answers and has every migration.
 * A late worker is told but turns no request away: pages do not depend on it.
 */
export async function checkReadiness(
  sources: ReadinessSources,
  patience = PATIENCE,
): Promise<Readiness> {
  const process = sources.isStopping() ? "stopping" : "ok";
  const [backlog, missing] = await Promise.allSettled([
    within(patience, measureBacklog(sources.database.read, sources.clock())),
    within(patience, sources.listMissingMigrations()),
  ]);
  const database = backlog.status === "fulfilled" ? "ok" : "does not answer";
  const migrations = describeMigrations(missing);
  const worker =
    backlog.status === "fulfilled"
      ? describeLag(backlog.value.oldestDueAt, sources.clock())
      : "unknown";
  const ready = [process, database, migrations].every((check) => check === "ok");
  return { ready, checks: { process, database, migrations, worker } };
}

/** The answer of `/readyz`: 200 or 503, with each check by name. */
export function answerReadiness(sources: ReadinessSources) {
  return async (_request: Request, response: Response): Promise<void> => {
    const readiness = await checkReadiness(sources);
    response.status(readiness.ready ? 200 : 503).json(readiness);
  };
}

function within<Result>(patience: number, answer: Promise<Result>): Promise<Result> {
  const late = wait(patience, undefined, { ref: false }).then(() => {
    throw new Error("No answer in time");
  });
  return Promise.race([answer, late]);
}

function describeMigrations(missing: PromiseSettledResult<readonly string[]>): string {
  if (missing.status === "rejected") return "unknown";
  return missing.value.length === 0 ? "ok" : `missing: ${missing.value.join(", ")}`;
}

function describeLag(oldestDueAt: Date | null, now: Date): string {
  if (oldestDueAt === null) return "ok";
  const seconds = Math.round((now.getTime() - oldestDueAt.getTime()) / 1_000);
  return seconds > LONGEST_LAG_SECONDS ? `late by ${String(seconds)} s` : "ok";
}
