import type { Site } from "./fault-site.ts";
import {
  checkChains,
  checkDocuments,
  checkWithdrawal,
  settleClients,
  waitForDocuments,
} from "./look-for-losses.ts";
import { saveRepeatedly, signInClients, sumSaves, withdraw } from "./saving-client.ts";

const CLIENTS = 6;
const PATIENCE_FOR_DOCUMENTS = 120_000;

export type TwoServersReport = {
  acknowledged: number;
  refusals: number[];
  /** Documents that never came to be. */
  pending: number;
  problems: string[];
};

/**
 * Two servers on one database: every company saves now on one, now on the other; then all give up
 * their dossiers on the second, which is killed meanwhile. The first goes on with everything.
 */
export async function shareOneDatabase(site: Site, savesEach: number): Promise<TwoServersReport> {
  const [one, two] = await Promise.all([site.startServer(), site.startServer()]);
  try {
    const clients = await signInClients(one.origin, site.writers.slice(0, CLIENTS));
    await Promise.all(
      clients.map((client) =>
        saveRepeatedly(client, [one.origin, two.origin], () => client.acknowledged >= savesEach, {
          keepTrying: true,
        }),
      ),
    );
    const acknowledged = sumSaves(clients);
    const problems = await site.look(({ read }) => settleClients(read, clients));

    const givingUp = clients.map((client) => withdraw(two.origin, client));
    await Promise.race(givingUp);
    await two.kill();
    const answers = await Promise.all(givingUp);
    // Whoever was not answered asks the other server; a refusal says that the first had done it.
    const lost = clients.filter((_client, index) => !answers[index]);
    await Promise.all(lost.map((client) => withdraw(one.origin, client)));
    return await site.look(async ({ read }) => {
      const pending = await waitForDocuments(read, PATIENCE_FOR_DOCUMENTS);
      for (const { dossierId } of clients)
        problems.push(...(await checkWithdrawal(read, { dossierId, acknowledged: true })));
      problems.push(...(await checkChains(read)), ...(await checkDocuments(read)));
      const refusals = clients.flatMap((client) => client.refusals);
      return { acknowledged, refusals, pending, problems };
    });
  } finally {
    await Promise.all([one.kill(), two.kill()]);
  }
}
