import { readFileSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import * as engineGlue from "@prisma/schema-engine-wasm/schema_engine_bg";
import type * as EngineModule from "@prisma/schema-engine-wasm";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";

const SCHEMA_FILE = path.resolve("prisma/schema.prisma");
const MIGRATIONS_FOLDER = path.resolve("prisma/migrations/sqlite");
const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations of `prisma/migrations` that the database has not seen, in the order of
 * their names, and records them where Prisma's own command line would.
 * @returns the names applied now.
 */
export async function applyMigrations(databaseFile: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return withSchemaEngine(databaseFile, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return applied.appliedMigrationNames;
  });
}

/** The SQL that leads from the database as it is to `schema.prisma`; "" when they agree. */
export async function scriptTowardsSchema(databaseFile: string): Promise<string> {
  const files = [{ path: SCHEMA_FILE, content: await readFile(SCHEMA_FILE, "utf8") }];
  const { stdout } = await withSchemaEngine(databaseFile, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: path.dirname(SCHEMA_FILE) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  return stdout === null || stdout.includes("This is an empty migration.") ? "" : stdout;
}

/** Names of the migrations kept with the code, oldest first. */
export async function listMigrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Where a migration of this name keeps its SQL. */
export function migrationFile(name: string): string {
  return path.join(MIGRATIONS_FOLDER, name, "migration.sql");
}

async function readMigrations(): Promise<MigrationList> {
  const names = await listMigrationNames();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: await readFile(migrationFile(name), "utf8") },
      },
    })),
  );
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: "migration_lock.toml", content: 'provider = "sqlite"\n' },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** Runs one job on an engine of its own and closes its connections: the engine locks the file. */
async function withSchemaEngine<Result>(
  databaseFile: string,
  job: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  const { SchemaEngine: Engine } = await loadEngine();
  const factory = new PrismaBetterSqlite3({ url: `file:${databaseFile}` });
  const connections: SqlDriverAdapter[] = [];
  const connect = async () => {
    const connection = await factory.connect();
    connections.push(connection);
    return connection;
  };
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect,
    connectToShadowDb: connect,
  });
  const datamodels: [string, string][] = [[SCHEMA_FILE, await readFile(SCHEMA_FILE, "utf8")]];
  const engine = await Engine.new({ datamodels }, () => undefined, adapter);
  try {
    return await job(engine);
  } finally {
    engine.free();
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

let loaded: Promise<typeof EngineModule> | undefined;

/** Node does not import WebAssembly by itself: the module is compiled and tied to its glue here. */
function loadEngine() {
  loaded ??= (async () => {
    const glue = engineGlue as unknown as EngineGlue;
    const file = createRequire(import.meta.url)
      .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
      .replace(/\.js$/, ".wasm");
    const { instance } = await WebAssembly.instantiate(readFileSync(file), {
      "./schema_engine_bg.js": glue,
    });
    glue.__wbg_set_wasm(instance.exports);
    (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
    return glue;
  })();
  return loaded;
}

type EngineGlue = typeof EngineModule &
  WebAssembly.ModuleImports & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
