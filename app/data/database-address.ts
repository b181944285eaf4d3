import path from "node:path";

export type Provider = "sqlite" | "postgresql";

/** Where a database is: a file of SQLite's or a server of PostgreSQL's. */
export type DatabaseAddress =
  { provider: "sqlite"; file: string } | { provider: "postgresql"; url: string };

export const providers: readonly Provider[] = ["sqlite", "postgresql"];

/** What a `DATABASE_URL` has to look like. */
export const DATABASE_URL_FORM = /^(file:.+|postgres(ql)?:\/\/.+)$/;

/** Reads `postgresql://…`, `file:…` or a bare path, which is a file of SQLite's. */
export function readDatabaseAddress(url: string): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(url)) return { provider: "postgresql", url };
  return { provider: "sqlite", file: path.resolve(url.replace(/^file:/, "")) };
}
