import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * A secret made once and kept in a file that only its owner reads. Several processes may ask for it
 * at the same moment: all get the same one, and none a file that another is still writing.
 * @returns what the file holds, without blanks around it.
 */
export function keptSecret(file: string, make: () => string): string {
  return read(file) ?? keepFirst(file, make());
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/** A file gets its name once it is whole; whoever comes second with the name takes the first one. */
function keepFirst(file: string, made: string): string {
  const unnamed = `${file}.${randomUUID()}`;
  writeFileSync(unnamed, made, { mode: 0o600, flag: "wx" });
  try {
    linkSync(unnamed, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(unnamed);
  }
  return readFileSync(file, "utf8").trim();
}

function codeOf(error: unknown): unknown {
  return (error as NodeJS.ErrnoException).code;
}
