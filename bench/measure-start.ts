import path from "node:path";
import { describePair, measureByTurns, ratioAt, type BenchRow } from "./bench-row.ts";
import { prepareData } from "./bench-data.ts";
import { buildBare, startChild, startOurs, type ChildServer } from "./child-server.ts";

/**
 * From the start of the process to the first page, the database being there. Both are started as
 * `node FILE` on what a build has made: npm itself would add the same to either.
 */
export async function measureStart(): Promise<BenchRow> {
  const folder = await prepareData(400, false);
  const bare = (await buildBare())(path.join(folder, "bare.db"));
  const pair = await measureByTurns({
    ours: async () => answerAndStop(await startOurs(folder), "/"),
    theirs: async () => answerAndStop(await startChild(bare), "/page"),
    rounds: 9,
    warmUp: 1,
  });
  return {
    what: "start to first answer, database present",
    against: "an empty Remix server, each by `node` on its built file",
    ratio: ratioAt(pair),
    reach: { atMost: 2 },
    detail: describePair(pair),
  };
}

async function answerAndStop(server: ChildServer, address: string): Promise<void> {
  try {
    const response = await fetch(`${server.origin}${address}`);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${address}: ${String(response.status)}`);
  } finally {
    await server.stop();
  }
}
