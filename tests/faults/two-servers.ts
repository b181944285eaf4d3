import { rmSync } from "node:fs";
import { startServer } from "#tests/setup/running-server.ts";
import { checkChains, inspect, prepareProgramme, settleClients } from "./faulted-programme.ts";
import { saveRepeatedly, signInClient, type SavingClient } from "./saving-client.ts";

const CLIENTS = 6;
const SAVES_EACH = 15;

export type TwoServersReport = { acknowledged: number; refusals: number[]; problems: string[] };

/** Two servers on one SQLite file: every company saves now on one, now on the other. */
export async function shareOneFile(): Promise<TwoServersReport> {
  const { folder, writers } = await prepareProgramme();
  const one = await startServer({}, folder);
  const two = await startServer({}, folder);
  try {
    const clients: SavingClient[] = [];
    for (const writer of writers.slice(0, CLIENTS))
      clients.push(await signInClient(one.origin, writer));
    await Promise.all(
      clients.map((client) =>
        saveRepeatedly(client, [one.origin, two.origin], () => client.acknowledged >= SAVES_EACH),
      ),
    );
    const acknowledged = clients.reduce((sum, client) => sum + client.acknowledged, 0);
    const problems = await inspect(folder, async (read) => [
      ...(await settleClients(read, clients)),
      ...(await checkChains(read)),
    ]);
    return { acknowledged, refusals: clients.flatMap(({ refusals }) => refusals), problems };
  } finally {
    await Promise.all([one.kill(), two.kill()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
