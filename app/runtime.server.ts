import type { Database } from "#app/data/database.server.ts";
import type { ScanFile } from "#app/uploads/scan-file.server.ts";

/** What one process holds for its whole life. */
export type Runtime = {
  database: Database;
  sessionSecret: string;
  /** Cookies only over TLS. */
  secureCookies: boolean;
  /** Address of the site where it was set, without a slash at the end. */
  namedSite: string | null;
  /** Where uploads wait to be judged, and who looks through them. */
  uploads: { spool: string; scanFile: ScanFile };
  /** Sees to the documents of an act that has just been committed. */
  hurry: (dossierIds: readonly string[]) => Promise<void>;
};

// On the global object: the built pages and the program that starts them are two bundles, and in
// development a module is loaded anew on every change; the database is opened once all the same.
const holder = globalThis as typeof globalThis & { cipRuntime?: Runtime };

/** Hands the process its runtime, before it listens. */
export function startRuntime(started: Runtime): void {
  holder.cipRuntime = started;
}

/** The runtime of this process. @throws Error before it has been started. */
export function runtime(): Runtime {
  if (!holder.cipRuntime) throw new Error("The runtime has not been started");
  return holder.cipRuntime;
}
