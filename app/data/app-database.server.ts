import { openDatabase, type Database } from "./database.server.ts";

// Kept outside the module: in development the module is loaded anew on every change.
const holder = globalThis as typeof globalThis & { cipDatabase?: Database };

/** Opens the database of this process; the server does it once, before it listens. */
export function openAppDatabase(file: string): Database {
  holder.cipDatabase ??= openDatabase(file);
  return holder.cipDatabase;
}

/** The database of this process. @throws Error before it has been opened. */
export function appDatabase(): Database {
  if (!holder.cipDatabase) throw new Error("The database has not been opened");
  return holder.cipDatabase;
}
