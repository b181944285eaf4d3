import { BackupProblem } from "#app/data/backup/backup-manifest.ts";
import { restoreSqlite } from "#app/data/backup/sqlite-backup.server.ts";
import { readDatabaseAddress } from "#app/data/database-address.ts";
import { readEnvironment } from "#app/env.server.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) stop("Usage: npm run restore -- FOLDER");

const address = readDatabaseAddress(readEnvironment(process.env).databaseUrl);
if (address.provider !== "sqlite") stop("This command copies a database of SQLite's.");
const databaseFile = address.file;
try {
  const manifest = await restoreSqlite({ databaseFile, folder });
  process.stdout.write(
    `${databaseFile}: restored as it was at ${manifest.takenAt}, ${String(manifest.documents)} documents.\n`,
  );
} catch (error) {
  if (error instanceof BackupProblem) stop(error.message);
  throw error;
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
