import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#app/data/database.server.ts";
import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { installProgramme } from "#app/services/programme/install-programme.server.ts";

/** Migrates one database for the whole run; each test copies it. */
export default async function prepareTemplateDatabase(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-template-"));
  const file = path.join(folder, "template.db");
  await applyMigrations(file);
  const database = openDatabase(file);
  await installProgramme(database, new Date("2014-09-01T08:00:00Z"));
  await database.close();
  project.provide("templateDatabase", file);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
