import { readFile } from "node:fs/promises";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import { readDatabaseAddress, type DatabaseAddress, type Provider } from "./database-address.ts";
import { postgresqlForMigrations } from "./postgresql-adapter.server.ts";
import { hasRecordedMigrations } from "./recorded-migrations.server.ts";
import { inTurn, type EngineModule } from "./schema-engine-module.server.ts";
import {
  listMigrationNames,
  migrationFile,
  migrationsFolder,
  readSchema,
  SCHEMA_FILE,
} from "./schema-files.server.ts";

const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations of `prisma/migrations` that the database has not seen, in the order of
 * their names, and records them where Prisma's own command line would.
 * @param only the names to apply, when the database shall stay as it was at an earlier version.
 * @returns the names applied now.
 */
export async function applyMigrations(
  databaseUrl: string,
  only?: readonly string[],
): Promise<string[]> {
  const address = readDatabaseAddress(databaseUrl);
  const names = only ?? (await listMigrationNames(address.provider));
  if (address.provider === "sqlite" && hasRecordedMigrations(address.file, names)) return [];
  const migrationsList = await readMigrations(address.provider, names);
  return withSchemaEngine(address, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
    return applied.appliedMigrationNames;
  });
}

/** The SQL that leads from the database as it is to `schema.prisma`; "" when they agree. */
export async function scriptTowardsSchema(databaseUrl: string): Promise<string> {
  const address = readDatabaseAddress(databaseUrl);
  const files = [{ path: SCHEMA_FILE, content: await readSchema(address.provider) }];
  const { stdout } = await withSchemaEngine(address, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "prisma" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  );
  return stdout === null || stdout.includes("This is an empty migration.") ? "" : stdout;
}

async function readMigrations(
  provider: Provider,
  names: readonly string[],
): Promise<MigrationList> {
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(migrationFile(provider, name), "utf8"),
        },
      },
    })),
  );
  return {
    baseDir: migrationsFolder(provider),
    lockfile: { path: "migration_lock.toml", content: `provider = "${provider}"\n` },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

type Job<Result> = (engine: SchemaEngine) => Promise<Result>;

/** Engines of one process share their memory and would spoil it: they work one after the other. */
function withSchemaEngine<Result>(address: DatabaseAddress, job: Job<Result>): Promise<Result> {
  return inTurn((engine) => runJob({ engine, address, job }));
}

type JobOn<Result> = { engine: EngineModule; address: DatabaseAddress; job: Job<Result> };

/** Runs a job on an engine of its own and closes its connections: the engine locks the file. */
async function runJob<Result>({ engine: module, address, job }: JobOn<Result>): Promise<Result> {
  const factory = adapterFactory(address);
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
  const datamodels: [string, string][] = [[SCHEMA_FILE, await readSchema(address.provider)]];
  const engine = await module.SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await job(engine);
  } finally {
    engine.free();
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

function adapterFactory(address: DatabaseAddress): SqlMigrationAwareDriverAdapterFactory {
  return address.provider === "sqlite"
    ? new PrismaBetterSqlite3({ url: `file:${address.file}` })
    : postgresqlForMigrations(address.url);
}
