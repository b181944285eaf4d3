import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { currentInstant } from "#app/clock.server.ts";
import { startTemporaryPostgresql } from "#app/commands/temporary-postgresql.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { installCompany } from "#app/demo/install-cast.server.ts";
import type { Act } from "#app/services/act.server.ts";
import { saveSection } from "#app/services/checkup/save-section.server.ts";
import { openDossier } from "#app/services/dossier/open-dossier.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";
import { findSection } from "#workflows/programme/questionnaire/questionnaire.ts";
import { openBarePostgresql, openBareSqlite, type BareStep } from "./bare-rows.ts";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";
import { measureStatements } from "./measure-statements.ts";

const AT_ONCE = 10;

/** One step at the service, ten at once, against its rows written by the bare driver. */
export async function measureService(): Promise<BenchRow[]> {
  return [await measureOnSqlite(), await measureOnPostgresql(), ...(await measureStatements())];
}

async function measureOnSqlite(): Promise<BenchRow> {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-service-"));
  const file = path.join(folder, "cip.db");
  try {
    await applyMigrations(file);
    const bare = openBareSqlite(path.join(folder, "bare.db"), AT_ONCE);
    return await measurePair(openDatabase(file), bare, { name: "SQLite", atLeast: 0.15 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A server that keeps what it has acknowledged, as an installation's does. */
async function measureOnPostgresql(): Promise<BenchRow> {
  const server = await startTemporaryPostgresql(["-c", "max_connections=100"]);
  try {
    const administration = new pg.Client(server.urlOf("postgres"));
    await administration.connect();
    await administration.query("CREATE DATABASE cip");
    await administration.query("CREATE DATABASE bare");
    await administration.end();
    await applyMigrations(server.urlOf("cip"));
    const bare = await openBarePostgresql(server.urlOf("bare"), AT_ONCE);
    const database = openDatabase(server.urlOf("cip"));
    return await measurePair(database, bare, { name: "PostgreSQL", atLeast: 0.25 });
  } finally {
    await server.stop();
  }
}

async function measurePair(
  database: Database,
  bare: BareStep,
  { name, atLeast }: { name: string; atLeast: number },
): Promise<BenchRow> {
  try {
    const steps = await prepareSteps(database);
    const dossiers = steps.map((_, index) => index);
    const pair = await measureByTurns({
      ours: () => Promise.all(steps.map((step) => step())),
      theirs: () => Promise.all(dossiers.map((dossier) => bare.write(dossier))),
      rounds: 60,
      warmUp: 100,
    });
    return {
      what: `one step at the service, ten at once, ${name}`,
      against: "the same rows by the bare driver in one transaction each",
      ratio: 1 / ratioAt(pair),
      reach: { atLeast },
      detail: `${describePair(pair)} for ten`,
    };
  } finally {
    await Promise.all([bare.close(), database.close()]);
  }
}

/** Ten companies with a check-up begun; each step saves a section of one of them. */
async function prepareSteps(database: Database): Promise<(() => Promise<void>)[]> {
  const section = findSection("A");
  if (!section) throw new Error("The questionnaire has no section A");
  const now = currentInstant();
  await installProgramme(database, now);
  const cast = { database, now, newId: randomUUID, passwordHash: "" };
  return Promise.all(
    Array.from({ length: AT_ONCE }, async (_, index) => {
      const name = `Impresa ${String(index)}`;
      const accountEmail = `impresa-${String(index)}@example.org`;
      const actor = await installCompany(cast, { name, contact: name, accountEmail });
      const actNow = (): Act => ({ actor, now: currentInstant(), newId: randomUUID, database });
      const opened = await openDossier({ act: actNow() });
      if (!opened.ok) throw new Error(opened.refusal.why);
      const dossierId = opened.value;
      let version = 0;
      return async () => {
        const save = { version, answers: {}, replies: {} };
        const outcome = await saveSection({ act: actNow(), dossierId, section, save });
        if (!outcome.ok) throw new Error(outcome.refusal.why);
        version += 1;
      };
    }),
  );
}
