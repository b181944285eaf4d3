import { setTimeout as wait } from "node:timers/promises";
import type { Site } from "./fault-site.ts";
import { checkChains, checkDocuments, settleClients } from "./look-for-losses.ts";
import { saveRepeatedly, signInClients, sumSaves, withdraw } from "./saving-client.ts";

const CLIENTS = 6;
const UNDER_LOAD_FOR = 700;

export type StopReport = {
  acknowledged: number;
  /** Steps that were sent and never answered. */
  cutOff: number;
  refusals: number[];
  /** What the probe says while the server still answers. */
  readiness: number;
  /** Jobs that nobody can take up, for the stopped server still holds them. */
  held: number;
  problems: string[];
};

/**
 * Tells one of two servers to stop while companies save on both and one gives up: every request that
 * was sent is answered, the next ones go to the other server, and no job is held any more.
 */
export async function stopUnderLoad(site: Site): Promise<StopReport> {
  const servers = await Promise.all([
    site.startServer({ DRAIN_SECONDS: "3" }),
    site.startServer({ WORKER: "off" }),
  ]);
  const [leaving, staying] = servers;
  try {
    const clients = await signInClients(leaving.origin, site.writers.slice(0, CLIENTS));
    const [leaver] = await signInClients(leaving.origin, site.leavers.slice(0, 1));
    let isOver = false;
    const loads = clients.map((client) =>
      saveRepeatedly(client, [leaving.origin, staying.origin], () => isOver),
    );
    await wait(UNDER_LOAD_FOR);
    const withdrawal = leaver ? withdraw(leaving.origin, leaver) : Promise.resolve(false);
    await wait(30);
    const stopped = leaving.terminate();
    const readiness = await seeTurnedAway(leaving.origin);
    // What a balancer does when the probe turns it away.
    for (const client of clients) client.closed.add(leaving.origin);
    await stopped;
    const before = sumSaves(clients);
    await wait(UNDER_LOAD_FOR);
    isOver = true;
    await Promise.all(loads);
    const after = sumSaves(clients);
    const cutOff = clients.filter(({ unanswered }) => unanswered).length;
    const hasLeft = await withdrawal;
    return await site.look(async ({ read }) => ({
      ...{ acknowledged: after, cutOff, readiness },
      refusals: clients.flatMap((client) => client.refusals),
      held: await read.outboxJob.count({ where: { leasedBy: { not: null } } }),
      problems: [
        ...(hasLeft ? [] : ["the withdrawal was not answered"]),
        ...(after > before ? [] : ["the other server does not go on"]),
        ...(await settleClients(read, clients)),
        ...(await checkChains(read)),
        ...(await checkDocuments(read)),
      ],
    }));
  } finally {
    await Promise.all(servers.map((server) => server.kill()));
  }
}

/** What the probe says once it has heard; 0 when the server is gone before. */
async function seeTurnedAway(origin: string): Promise<number> {
  for (;;) {
    const status = await fetch(`${origin}/readyz`).then(
      (response) => response.status,
      () => 0,
    );
    if (status !== 200) return status;
    await wait(20);
  }
}
