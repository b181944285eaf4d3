import { setTimeout as wait } from "node:timers/promises";
import type { Site } from "./fault-site.ts";
import { checkChains, checkDocuments, settleClients } from "./look-for-losses.ts";
import { postText, saveRepeatedly, signInClient } from "./saving-client.ts";

/** No file of the server may grow beyond this: its log of writes is full after some steps. */
const FULL_AT_KILOBYTES = 400;
const PATIENCE = 30_000;

/** The shell's limit on the size of files stands for a full disk. */
const LIMITED = ["/bin/bash", "-c", `ulimit -f ${String(FULL_AT_KILOBYTES)}; exec "$0" "$@"`];

export type FullDiskReport = {
  acknowledged: number;
  refusals: number[];
  /** The page of somebody whose text could not be stored. */
  page: string;
  problems: string[];
};

/** Something that nobody wants to write twice. */
export const TEXT =
  "Perché l'orario non ci va: abbiamo due turni e nessuno che copra il pomeriggio.";

/** Fills the disk under a server, looks at what it answers, gives it room again and goes on. */
export async function fillDisk(site: Site): Promise<FullDiskReport> {
  const [writer] = site.writers;
  if (!writer) throw new Error("The simulation has no company with a draft");
  let server = await site.startServer({}, LIMITED);
  try {
    const client = await signInClient(server.origin, writer);
    const deadline = Date.now() + PATIENCE;
    await saveRepeatedly(client, [server.origin], () => Date.now() > deadline);
    const { acknowledged, refusals } = client;
    const page = await postText(server.origin, client, TEXT);
    await server.kill();
    const problems = await site.look(async ({ read }) => [
      ...(await settleClients(read, [client])),
      ...(await checkChains(read)),
      ...(await checkDocuments(read)),
    ]);
    server = await site.startServer();
    const before = client.acknowledged;
    const saving = saveRepeatedly(client, [server.origin], () => client.acknowledged > before);
    await Promise.race([saving, wait(PATIENCE)]);
    if (client.acknowledged === before) problems.push("with room again nothing is saved");
    return { acknowledged, refusals, page, problems };
  } finally {
    await server.kill();
  }
}
