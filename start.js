import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import process from "node:process";

// `npm start`: builds the site when there is no build or a source is younger, then runs it. Plain
// JavaScript, so that a start with a fresh build loads the build and nothing that made it.

const SOURCE_FOLDERS = ["app", "workflows", "templates", "public"];
const SOURCE_FILES = ["package-lock.json", "remix.config.js", "vite.config.ts"];
const BUILT = path.resolve("build/server/serve.js");

if (!isFresh()) {
  process.stdout.write("Costruisco l'applicazione: la prima volta richiede circa un minuto.\n");
  build();
}
// From Node 22 on the next start need not compile what this one has.
module.enableCompileCache?.(path.resolve("node_modules/.cache/node"));
await import(BUILT);

/** What is wrong the build has said itself. */
function build() {
  try {
    execFileSync("npm", ["run", "build", "--silent"], { stdio: ["ignore", "ignore", "inherit"] });
  } catch {
    process.stderr.write("The build has failed: nothing was started.\n");
    process.exit(1);
  }
}

function isFresh() {
  if (!existsSync(BUILT)) return false;
  const builtAt = statSync(BUILT).mtimeMs;
  const inFolders = SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  return [...inFolders, ...SOURCE_FILES].every((file) => statSync(file).mtimeMs <= builtAt);
}
