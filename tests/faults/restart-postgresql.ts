import { setTimeout as wait } from "node:timers/promises";
import type { TemporaryServer } from "#app/commands/temporary-postgresql.ts";
import type { RunningServer } from "#tests/setup/running-server.ts";
import type { Site } from "./fault-site.ts";
import { checkChains, checkDocuments, settleClients } from "./look-for-losses.ts";
import { openPage, saveRepeatedly, signInClients, sumSaves } from "./saving-client.ts";

const CLIENTS = 6;
const PATIENCE = 20_000;
/** Longer than the database stays away; a person waits no longer than that either. */
const AWAY = 1_500;

export type RestartReport = {
  acknowledged: number;
  /** What steps sent while the database was away were answered with, other than the redirect. */
  refusals: number[];
  /** What a page and the probe said meanwhile. */
  page: { status: number; text: string };
  readiness: number;
  problems: string[];
};

/**
 * Restarts PostgreSQL under a server at work, once in order and once as a power cut does. Steps wait
 * for it or are answered with 503; whoever tries again goes on, with the same server process.
 */
export async function restartPostgresql(
  site: Site,
  postgresql: TemporaryServer,
): Promise<RestartReport> {
  const server = await site.startServer();
  const problems: string[] = [];
  const told = { page: { status: 0, text: "" }, readiness: 0 };
  try {
    const clients = await signInClients(server.origin, site.writers.slice(0, CLIENTS));
    for (const signal of ["SIGINT", "SIGQUIT"] as const) {
      const before = sumSaves(clients);
      let isOver = false;
      const loads = clients.map((client) =>
        saveRepeatedly(client, [server.origin], () => isOver, { keepTrying: true }),
      );
      await until(() => sumSaves(clients) > before + 20);
      await postgresql.halt(signal);
      const cookie = clients[0]?.cookie ?? "";
      told.page = await openPage(server.origin, "/desk", cookie);
      told.readiness = (await fetch(`${server.origin}/readyz`)).status;
      await wait(AWAY);
      await postgresql.resume();
      const back = sumSaves(clients);
      if (!(await until(() => sumSaves(clients) > back + 20)))
        problems.push(`after ${signal} nothing is saved any more`);
      isOver = true;
      await Promise.all(loads);
      problems.push(...(await becomesReady(server)));
      problems.push(
        ...(await site.look(async ({ read }) => [
          ...(await settleClients(read, clients)),
          ...(await checkChains(read)),
          ...(await checkDocuments(read)),
        ])),
      );
    }
    const refusals = clients.flatMap((client) => client.refusals);
    const failed = /.*"msg":"request failed".*/.exec(server.output())?.[0];
    if (refusals.some((status) => status !== 503))
      problems.push(`a step was answered as a fault of the program: ${failed ?? "?"}`);
    return { acknowledged: sumSaves(clients), refusals, ...told, problems };
  } finally {
    await server.kill();
  }
}

async function until(isReached: () => boolean): Promise<boolean> {
  const deadline = Date.now() + PATIENCE;
  while (!isReached() && Date.now() < deadline) await wait(10);
  return isReached();
}

async function becomesReady({ origin }: RunningServer): Promise<string[]> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if ((await fetch(`${origin}/readyz`)).status === 200) return [];
    await wait(100);
  }
  return ["the server is not ready again"];
}
