import { availableParallelism } from "node:os";
import path from "node:path";
import { Piscina } from "piscina";
import type { DrawDocument } from "#app/services/issue-pending-documents.server.ts";

export type DrawingPool = {
  draw: DrawDocument;
  /** Starts a thread ahead of the first document, which otherwise waits for it. */
  warmUp: () => Promise<void>;
  close: () => Promise<void>;
};

const MOST_THREADS = 4;
const IDLE_TIMEOUT = 10 * 60_000;
/** No document of the programme takes a tenth of it. */
const LONGEST_DRAWING = 30_000;

/**
 * Draws documents in worker threads, so that requests are answered meanwhile. A thread runs what its
 * process runs: a file of the build, or the TypeScript source and hence the loader for it.
 */
export function openDrawingPool(threads = threadsFor(availableParallelism())): DrawingPool {
  const pool = new Piscina({
    ...threadProgram(),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_TIMEOUT,
  });
  return {
    draw: async (kind, snapshot) => {
      const signal = AbortSignal.timeout(LONGEST_DRAWING);
      return (await pool.run({ kind, snapshot }, { signal })) as Uint8Array;
    },
    warmUp: async () => {
      await pool.run(WARM_UP).catch(() => undefined);
    },
    close: () => pool.destroy(),
  };
}

function threadProgram() {
  if (import.meta.url.endsWith(".ts"))
    return {
      filename: path.join(import.meta.dirname, "draw-in-thread.ts"),
      execArgv: ["--import", "tsx"],
    };
  return { filename: path.resolve("build/server/draw-in-thread.js"), execArgv: [] };
}

/** An order no template can draw: the thread loads what it needs and refuses. */
const WARM_UP = { kind: "closureNotice", snapshot: "{}" };

/** A processor is left to the requests where there are several. */
function threadsFor(processors: number): number {
  return Math.min(Math.max(processors - 1, 1), MOST_THREADS);
}
