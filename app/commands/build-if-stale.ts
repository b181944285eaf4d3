import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const SOURCE_FOLDERS = ["app", "workflows", "templates", "public"];
const SOURCE_FILES = ["package-lock.json", "remix.config.js", "vite.config.ts"];
const BUILT = "build/server/index.js";

/** Builds the application when there is no build, or a source is younger than it. */
export function buildIfStale(say: (line: string) => void): void {
  if (existsSync(BUILT) && newestSource() <= statSync(BUILT).mtimeMs) return;
  say("Costruisco l'applicazione: la prima volta richiede circa un minuto.");
  execFileSync("npm", ["run", "build", "--silent"], { stdio: ["ignore", "ignore", "inherit"] });
}

function newestSource(): number {
  const inFolders = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return Math.max(...[...inFolders, ...SOURCE_FILES].map((file) => statSync(file).mtimeMs));
}
