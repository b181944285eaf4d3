import { setTimeout as wait } from "node:timers/promises";
import { seededDraw } from "#app/simulation/seeded-draw.ts";
import type { Site } from "./fault-site.ts";
import {
  checkChains,
  checkDocuments,
  checkWithdrawal,
  settleClients,
  waitForDocuments,
} from "./look-for-losses.ts";
import {
  saveRepeatedly,
  signInClient,
  signInClients,
  sumSaves,
  withdraw,
  type SavingClient,
} from "./saving-client.ts";

const CLIENTS = 6;
/** A job whose process was killed some times in a row waits for minutes. */
const PATIENCE_FOR_DOCUMENTS = 600_000;
const PATIENCE_FOR_SAVES = 10_000;

export type KillReport = {
  kills: number;
  /** Steps the server has acknowledged: saves and withdrawals. */
  acknowledged: number;
  /** Requests the kill has cut off, and how many of their steps were there all the same. */
  cutOff: number;
  cutOffButKept: number;
  documents: number;
  problems: string[];
};

/**
 * Kills the server at random moments while companies save and two give up, and looks after every
 * kill whether each acknowledged step is there once and whole; at the end every document that a
 * surviving step has ordered must come to be, once.
 */
export async function killServerUnderLoad(
  site: Site,
  request: { times: number; seed: number; until?: number; say?: (line: string) => void },
): Promise<KillReport> {
  const { times, seed, until = Infinity, say } = request;
  const draw = seededDraw(seed, 0);
  const leavers = [...site.leavers];
  const report = { kills: 0, cutOff: 0, cutOffButKept: 0, problems: [] as string[] };
  let server = await site.startServer();
  let withdrawals = 0;
  try {
    const clients = await signInClients(server.origin, site.writers.slice(0, CLIENTS));
    while (report.kills < times && Date.now() < until) {
      const leaving: Leaving[] = [];
      const early = await signInNext(server.origin, leavers);
      const late = await signInNext(server.origin, leavers);
      const loads = clients.map((client) => saveRepeatedly(client, [server.origin], () => false));
      if (early) leaving.push(leave(server.origin, early));
      await waitForSaves(clients, sumSaves(clients) + draw.between(1, 40));
      if (late) leaving.push(leave(server.origin, late));
      await wait(draw.between(0, 250));
      await server.kill();
      await Promise.all(loads);
      const left = await Promise.all(leaving);
      withdrawals += left.filter(({ acknowledged }) => acknowledged).length;
      const before = sumSaves(clients);
      report.cutOff += clients.filter(({ unanswered }) => unanswered).length;
      report.problems.push(
        ...(await site.look(async ({ read }) => [
          ...(await settleClients(read, clients)),
          ...(await checkWithdrawals(read, left)),
          ...(await checkChains(read)),
          ...(await checkDocuments(read)),
        ])),
      );
      report.cutOffButKept += sumSaves(clients) - before;
      report.kills += 1;
      say?.(`kill ${String(report.kills)}: ${String(report.problems.length)} problems`);
      server = await site.startServer();
    }
    const documents = await site.look(({ read }) => finish(read, report.problems));
    return { ...report, acknowledged: sumSaves(clients) + withdrawals, documents };
  } finally {
    await server.kill();
  }
}

type Read = Parameters<typeof checkChains>[0];

/** Work that a kill has interrupted resumes: no document stays behind. */
async function finish(read: Read, problems: string[]): Promise<number> {
  const left = await waitForDocuments(read, PATIENCE_FOR_DOCUMENTS);
  if (left > 0) problems.push(`${String(left)} documents were never issued`);
  problems.push(...(await checkChains(read)), ...(await checkDocuments(read)));
  return read.document.count({ where: { state: "issued" } });
}

type Left = { dossierId: string; acknowledged: boolean };
type Leaving = Promise<Left>;

async function leave(origin: string, client: SavingClient): Leaving {
  return { dossierId: client.dossierId, acknowledged: await withdraw(origin, client) };
}

async function checkWithdrawals(read: Read, left: readonly Left[]): Promise<string[]> {
  const problems: string[] = [];
  for (const withdrawal of left) problems.push(...(await checkWithdrawal(read, withdrawal)));
  return problems;
}

async function signInNext(
  origin: string,
  leavers: { dossierId: string; email: string }[],
): Promise<SavingClient | null> {
  const leaver = leavers.pop();
  return leaver ? signInClient(origin, leaver) : null;
}

/** The kill comes in the middle of work, however slow the machine. */
async function waitForSaves(clients: readonly SavingClient[], wanted: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_FOR_SAVES;
  while (sumSaves(clients) < wanted && Date.now() < deadline) await wait(5);
}
