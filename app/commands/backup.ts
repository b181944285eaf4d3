import { currentInstant } from "#app/clock.server.ts";
import { backUpDatabase } from "#app/data/backup/backup-database.server.ts";
import { BackupProblem } from "#app/data/backup/backup-manifest.ts";
import { readEnvironment } from "#app/env.server.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) stop("Usage: npm run backup -- FOLDER");

const { databaseUrl } = readEnvironment(process.env);
try {
  const manifest = await backUpDatabase({ databaseUrl, folder, now: currentInstant() });
  const tables = Object.values(manifest.tables);
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  process.stdout.write(
    `${folder}: ${String(tables.length)} tables, ${String(rows)} rows, ${String(manifest.documents)} documents.\n`,
  );
} catch (error) {
  if (error instanceof BackupProblem) stop(error.message);
  throw error;
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
