import pg from "pg";
import type { TestProject } from "vitest/node";
import { startTemporaryPostgresql } from "#app/commands/temporary-postgresql.ts";
import { openDatabase } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";

const TEMPLATE = "cip_template";

/** One server for the whole run, with a migrated database that each test's own is copied from. */
export default async function startPostgresqlServer(project: TestProject) {
  const server = await startTemporaryPostgresql();
  const administration = new pg.Client(server.urlOf("postgres"));
  await administration.connect();
  await administration.query(`CREATE DATABASE ${TEMPLATE}`);
  await administration.end();
  await applyMigrations(server.urlOf(TEMPLATE));
  const database = openDatabase(server.urlOf(TEMPLATE));
  await installProgramme(database, new Date("2014-09-01T08:00:00Z"));
  await database.close();
  project.provide("templateDatabase", server.urlOf(TEMPLATE));
  return server.stop;
}
