import { spawn } from "node:child_process";

export type ChildServer = {
  origin: string;
  /** Milliseconds from the start of the process to the line with its address. */
  startedIn: number;
  stop: () => Promise<void>;
};

/** Starts a program that prints the address where it listens. */
export function startChild(
  file: string,
  words: readonly string[],
  variables: Record<string, string> = {},
): Promise<ChildServer> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", file, ...words], {
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
      reject(new Error(`${file} stopped with ${String(code)}: ${printed}`));
    });
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const origin = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (origin !== undefined) resolve({ origin, startedIn: performance.now() - started, stop });
    });
  });
}

/** Our server on a data folder, with the settings of production; no worker competes with it. */
export function startOurs(folder: string): Promise<ChildServer> {
  return startChild("app/commands/start.ts", [], {
    PORT: "0",
    DATA_FOLDER: folder,
    SESSION_SECRET: "a secret that only the bench knows",
    WORKER: "off",
  });
}
