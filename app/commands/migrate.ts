import { applyMigrations } from "#app/data/schema-engine.server.ts";
import { readEnvironment } from "#app/env.server.ts";

const applied = await applyMigrations(readEnvironment(process.env).databaseUrl);
process.stdout.write(
  applied.length === 0
    ? "The database is up to date.\n"
    : `Applied:\n${applied.map((name) => `  ${name}`).join("\n")}\n`,
);
