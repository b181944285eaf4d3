import { openDatabase } from "#app/data/database.server.ts";
import { startTemporaryPostgresql } from "#app/commands/temporary-postgresql.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";
import { startServer } from "#tests/setup/running-server.ts";
import { checkChains, checkWithdrawal, listWriters, settleClients } from "./faulted-programme.ts";
import { saveRepeatedly, signInClient, withdraw, type SavingClient } from "./saving-client.ts";

const COMPANIES = 400;
const CLIENTS = 6;
const SAVES_EACH = 12;
const LOOK_EVERY = 250;
/** A job of the killed process is free again after its lease of a minute. */
const LONGEST_WAIT = 100_000;

export type TwoProcessesReport = { acknowledged: number; problems: string[]; pending: number };

/**
 * Two servers on one PostgreSQL: every company saves now on one, now on the other; then all give up
 * their dossiers on the second, which is killed meanwhile. The first goes on with everything.
 */
export async function shareOnePostgresql(): Promise<TwoProcessesReport> {
  const postgresql = await startTemporaryPostgresql();
  const databaseUrl = postgresql.urlOf("postgres");
  const simulated = await openSimulatedDatabase({ databaseUrl, companies: COMPANIES, seed: 3 });
  const writers = await listWriters(simulated.read);
  await simulated.close();
  // Whoever has signed in on one is known to the other.
  const shared = {
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: "the same secret for both processes",
  };
  const one = await startServer(shared);
  const two = await startServer(shared);
  const database = openDatabase(databaseUrl);
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
    const problems = await settleClients(database.read, clients);

    const givingUp = clients.map((client) => withdraw(two.origin, client));
    await Promise.race(givingUp);
    await two.kill();
    const answers = await Promise.all(givingUp);
    // Whoever was not answered asks the other server; a refusal says that the first had done it.
    const lost = clients.filter((_client, index) => !answers[index]);
    await Promise.all(lost.map((client) => withdraw(one.origin, client)));
    const pending = await waitUntilMade(() =>
      database.read.document.count({ where: { state: "pending" } }),
    );
    for (const { dossierId } of clients)
      problems.push(...(await checkWithdrawal(database.read, { dossierId, acknowledged: true })));
    problems.push(...(await checkChains(database.read)));
    return { acknowledged, problems, pending };
  } finally {
    await database.close();
    await Promise.all([one.stop(), two.stop()]);
    await postgresql.stop();
  }
}

async function waitUntilMade(countPending: () => Promise<number>): Promise<number> {
  const end = Date.now() + LONGEST_WAIT;
  for (;;) {
    const pending = await countPending();
    if (pending === 0 || Date.now() > end) return pending;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}
