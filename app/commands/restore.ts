import { restoreDatabase } from "#app/data/backup/backup-database.server.ts";
import { BackupProblem } from "#app/data/backup/backup-manifest.ts";
import { readEnvironment } from "#app/env.server.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) stop("Usage: npm run restore -- FOLDER");

const { databaseUrl } = readEnvironment(process.env);
try {
  const manifest = await restoreDatabase({ databaseUrl, folder });
  process.stdout.write(
    `Restored as it was at ${manifest.takenAt}, ${String(manifest.documents)} documents; all audit chains hold.\n`,
  );
} catch (error) {
  if (error instanceof BackupProblem) stop(error.message);
  throw error;
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
