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
  /** Asks the process to end and waits until it has; the folder stays. */
  terminate: () => Promise<void>;
  /** Ends the process at once, as a power cut does; the folder stays. */
  kill: () => Promise<void>;
};

const PATIENCE = 400_000;

/** Starts the real server on a free port and a data folder of its own, as `npm start` does. */
export async function startServer(
  variables: Record<string, string> = {},
  folder = mkdtempSync(path.join(tmpdir(), "cip-server-")),
  under: readonly string[] = [],
): Promise<RunningServer> {
  const { child, output } = startProgram("start.js", {
    variables: { PORT: "0", DATA_FOLDER: folder, ...variables },
    under,
  });
  const [origin] = await waitForLine({ child, output }, /http:\/\/localhost:\d+/);
  return {
    origin,
    folder,
    output,
    terminate: () => stopChild(child),
    stop: async () => {
      await stopChild(child);
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => stopChild(child, "SIGKILL"),
  };
}

export type RunningProgram = { child: ChildProcess; output: () => string };

/**
 * Starts one of the programs as its npm script does.
 * @param under words of a command that runs it with less than it is used to.
 */
export function startProgram(
  file: string,
  {
    variables,
    under = [],
  }: { variables: Record<string, string>; under?: readonly string[] | undefined },
): RunningProgram {
  const loader = file.endsWith(".ts") ? ["--import", "tsx"] : [];
  const words = [...under, process.execPath, ...loader, file];
  const child = spawn(words[0] ?? process.execPath, words.slice(1), {
    env: { ...cleanEnvironment(), LOG_LEVEL: "error", DRAIN_SECONDS: "0", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const note = (chunk: Buffer) => {
    printed += chunk.toString();
  };
  child.stdout.on("data", note);
  child.stderr.on("data", note);
  return { child, output: () => printed };
}

/** The environment without what the test runner put there. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  delete environment["VITEST"];
  return environment;
}

/** Waits until a program has printed something. @throws with its output when it ends before. */
export function waitForLine(
  { child, output }: RunningProgram,
  line: RegExp,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      finish(() => {
        reject(new Error(`The program did not start:\n${output()}`));
      });
    }, PATIENCE);
    const look = setInterval(() => {
      const found = line.exec(output());
      if (found !== null)
        finish(() => {
          resolve(found);
        });
      else if (child.exitCode !== null || child.signalCode !== null)
        finish(() => {
          reject(new Error(`The program stopped:\n${output()}`));
        });
    }, 50);
    function finish(settle: () => void) {
      clearTimeout(timer);
      clearInterval(look);
      settle();
    }
  });
}

/** Signals a process and waits until it is gone. */
export function stopChild(child: ChildProcess, signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    child.kill(signal);
  });
}
