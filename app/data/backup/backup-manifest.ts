import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a backup says of itself; written last, so a folder without it is no backup. */
export const backupManifestSchema = z.object({
  format: z.literal(1),
  database: z.enum(["sqlite", "postgresql"]),
  takenAt: z.iso.datetime(),
  /** Names of the migrations that had been applied. */
  migrations: z.array(z.string()),
  files: z.array(
    z.object({ name: z.string().regex(/^[\w.-]+$/), bytes: z.number().int().min(0), sha256 }),
  ),
  /** Rows of each table and the hash over all of them in the order of their keys. */
  tables: z.record(z.string(), z.object({ rows: z.number().int().min(0), sha256 })),
  /** Rendered documents whose bytes have been found to match their hash. */
  documents: z.number().int().min(0),
});

export type BackupManifest = z.output<typeof backupManifestSchema>;
export type TablePrint = BackupManifest["tables"][string];

export const MANIFEST_FILE = "manifest.json";

/** What makes a backup or a restore impossible, in words for whoever runs it. */
export class BackupProblem extends Error {}
