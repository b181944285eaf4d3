import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  applyMigrations,
  migrationFile,
  scriptTowardsSchema,
} from "#app/data/schema-engine.server.ts";

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write("Usage: npm run db:migration -- name_in_small_letters\n");
  process.exit(2);
}

const folder = await mkdtemp(path.join(tmpdir(), "cip-migration-"));
try {
  const scratch = path.join(folder, "scratch.db");
  await applyMigrations(scratch);
  const script = await scriptTowardsSchema(scratch);
  if (script === "") {
    process.stdout.write("The migrations already lead to the schema.\n");
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const file = migrationFile(`${stamp}_${name}`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, script);
    process.stdout.write(`Written ${path.relative(".", file)}\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}
