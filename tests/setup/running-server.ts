import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type RunningServer = {
  origin: string;
  folder: string;
  /** Everything the process has printed so far. */
  output: () => string;
  stop: () => Promise<void>;
  /** Ends the process at once, as a power cut does; the folder stays. */
  kill: () => Promise<void>;
};

const PATIENCE = 400_000;

/** Starts the real server on a free port and a data folder of its own, as `npm start` does. */
export async function startServer(
  variables: Record<string, string> = {},
  folder = mkdtempSync(path.join(tmpdir(), "cip-server-")),
  fileKilobytes?: number,
): Promise<RunningServer> {
  const [command, ...words] = [process.execPath, "--import", "tsx", "app/commands/start.ts"];
  // The shell's limit on the size of files stands for a full disk.
  const limited = ["-c", `ulimit -f ${String(fileKilobytes)}; exec "$0" "$@"`, command, ...words];
  const [program, argumentsOf] =
    fileKilobytes === undefined ? [command, words] : ["/bin/bash", limited];
  const child = spawn(program, argumentsOf, {
    env: {
      ...cleanEnvironment(),
      PORT: "0",
      DATA_FOLDER: folder,
      LOG_LEVEL: "error",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const note = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  const origin = await waitForAddress(child, () => printed);
  return {
    origin,
    folder,
    output: () => printed,
    stop: async () => {
      await stopChild(child);
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => stopChild(child, "SIGKILL"),
  };
}

/** The environment without what the test runner put there. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  delete environment["VITEST"];
  return environment;
}

function waitForAddress(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish(() => {
        reject(new Error(`The server did not start:\n${printed()}`));
      });
    }, PATIENCE);
    const look = setInterval(() => {
      const address = /http:\/\/localhost:\d+/.exec(printed())?.[0];
      if (address !== undefined)
        finish(() => {
          resolve(address);
        });
      else if (child.exitCode !== null)
        finish(() => {
          reject(new Error(`The server stopped:\n${printed()}`));
        });
    }, 50);
    function finish(settle: () => void) {
      clearTimeout(timer);
      clearInterval(look);
      settle();
    }
  });
}

function stopChild(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    child.kill(signal);
  });
}
