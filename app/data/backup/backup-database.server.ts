import { verifyAuditChains } from "../audit-chains.server.ts";
import { readDatabaseAddress } from "../database-address.ts";
import { openDatabase } from "../database.server.ts";
import { BackupProblem, type BackupManifest } from "./backup-manifest.ts";
import { backUpPostgresql } from "./postgresql-backup.server.ts";
import { restorePostgresql } from "./postgresql-restore.server.ts";
import { backUpSqlite, restoreSqlite } from "./sqlite-backup.server.ts";

/** Copies a database in use, of either kind, into an empty folder. @throws BackupProblem */
export function backUpDatabase(request: {
  databaseUrl: string;
  folder: string;
  now: Date;
}): Promise<BackupManifest> {
  const { databaseUrl, folder, now } = request;
  const address = readDatabaseAddress(databaseUrl);
  return address.provider === "sqlite"
    ? backUpSqlite({ databaseFile: address.file, folder, now })
    : backUpPostgresql({ url: address.url, folder, now });
}

/**
 * Puts a backup into an empty database of the same kind and computes its audit chains again.
 * @throws BackupProblem when nothing was restored, or what was restored does not hold.
 */
export async function restoreDatabase(request: {
  databaseUrl: string;
  folder: string;
}): Promise<BackupManifest> {
  const { databaseUrl, folder } = request;
  const address = readDatabaseAddress(databaseUrl);
  const manifest =
    address.provider === "sqlite"
      ? await restoreSqlite({ databaseFile: address.file, folder })
      : await restorePostgresql({ url: address.url, folder });
  const database = openDatabase(databaseUrl);
  const { broken } = await verifyAuditChains(database.read).finally(database.close);
  if (broken)
    throw new BackupProblem(
      `Restored as it was, but the chain of ${broken.dossierCode} does not hold at event ${String(broken.sequence)}: ${broken.why}.`,
    );
  return manifest;
}
