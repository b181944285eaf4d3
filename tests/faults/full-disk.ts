import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { startServer } from "#tests/setup/running-server.ts";
import { checkChains, inspect, prepareProgramme, settleClients } from "./faulted-programme.ts";
import { saveRepeatedly, signInClient } from "./saving-client.ts";

/** No file of the server may grow beyond this: its log of writes is full after some steps. */
const FULL_AT_KILOBYTES = 400;
const PATIENCE = 30_000;

export type FullDiskReport = { acknowledged: number; refusals: number[]; problems: string[] };

/** Fills the disk under a server, looks at what it answers, gives it room again and goes on. */
export async function fillDisk(): Promise<FullDiskReport> {
  const { folder, writers } = await prepareProgramme();
  const [writer] = writers;
  if (!writer) throw new Error("The simulation has no company with a draft");
  let server = await startServer({}, folder, FULL_AT_KILOBYTES);
  try {
    const client = await signInClient(server.origin, writer);
    const deadline = Date.now() + PATIENCE;
    await saveRepeatedly(client, [server.origin], () => Date.now() > deadline);
    const { acknowledged, refusals } = client;
    await server.kill();
    const problems = await inspect(folder, async (read) => [
      ...(await settleClients(read, [client])),
      ...(await checkChains(read)),
    ]);
    server = await startServer({}, folder);
    const before = client.acknowledged;
    const saving = saveRepeatedly(client, [server.origin], () => client.acknowledged > before);
    await Promise.race([saving, wait(PATIENCE)]);
    if (client.acknowledged === before) problems.push("with room again nothing is saved");
    return { acknowledged, refusals, problems };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}
