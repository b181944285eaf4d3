import { spawn } from "node:child_process";

// Lint and types need nothing of each other and one processor each: side by side they take as long
// as the longer of them. What each has to say is printed when it is done.

const CHECKS = ["lint", "typecheck"];

const ends = await Promise.all(CHECKS.map(runScript));
process.exitCode = ends.every((status) => status === 0) ? 0 : 1;

function runScript(name: string): Promise<number | null> {
  const startedAt = Date.now();
  const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const note = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  return new Promise((resolve) => {
    child.once("close", (status) => {
      const seconds = Math.round((Date.now() - startedAt) / 1_000);
      process.stdout.write(
        `${printed}${name}: ${status === 0 ? "ok" : "failed"}, ${String(seconds)} s\n`,
      );
      resolve(status);
    });
  });
}
