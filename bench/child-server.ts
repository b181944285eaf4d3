import { spawn } from "node:child_process";
import path from "node:path";
import { build } from "vite";

export type ChildServer = {
  origin: string;
  stop: () => Promise<void>;
};

const BARE_FOLDER = ".cache/bench/bare";

/**
 * Builds the opponent as one builds a server: from its source to JavaScript, packages left where
 * they are. @returns the words that start it on a file for its notes.
 */
export async function buildBare(): Promise<(file: string) => string[]> {
  await build({
    configFile: false,
    logLevel: "error",
    build: { ssr: "bench/bare-server.ts", outDir: BARE_FOLDER, target: "node20" },
  });
  return (file) => [path.join(BARE_FOLDER, "bare-server.js"), file];
}

/** Starts a program of Node's that prints the address where it listens. */
export function startChild(
  words: readonly string[],
  variables: Record<string, string> = {},
): Promise<ChildServer> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, NODE_ENV: "production", LOG_LEVEL: "error", ...variables },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => {
        resolve();
      });
      child.kill("SIGKILL");
    });
  return new Promise((resolve, reject) => {
    let printed = "";
    child.once("exit", (code) => {
      reject(new Error(`${words.join(" ")} stopped with ${String(code)}: ${printed}`));
    });
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const origin = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (origin !== undefined) resolve({ origin, stop });
    });
  });
}

/** Our server on a data folder, with the settings of production; no worker competes with it. */
export function startOurs(folder: string): Promise<ChildServer> {
  return startChild(["start.js"], {
    PORT: "0",
    DATA_FOLDER: folder,
    SESSION_SECRET: "a secret that only the bench knows",
    WORKER: "off",
  });
}
