import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { GENERATED_FOLDER, readSchema, SCHEMA_FILE } from "#app/data/schema-files.server.ts";
import { readTables } from "#app/data/sql/tables.ts";

const derivedSchema = path.join(GENERATED_FOLDER, "postgresql.prisma");

await mkdir(GENERATED_FOLDER, { recursive: true });
await writeFile(derivedSchema, await readSchema("postgresql"));
await writeFile(
  path.join(GENERATED_FOLDER, "tables.ts"),
  `import type { Tables } from "#app/data/sql/tables.ts";

export const tables: Tables = ${JSON.stringify(readTables(await readSchema("sqlite")), null, 2)};
`,
);
generate(SCHEMA_FILE);
generate(derivedSchema);

function generate(schema: string): void {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  execFileSync(process.execPath, [prisma, "generate", "--no-hints", "--schema", schema], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}
