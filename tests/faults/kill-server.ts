import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { seededDraw } from "#app/simulation/seeded-draw.ts";
import { startServer } from "#tests/setup/running-server.ts";
import {
  checkChains,
  checkWithdrawal,
  inspect,
  prepareProgramme,
  settleClients,
} from "./faulted-programme.ts";
import { saveRepeatedly, signInClient, withdraw, type SavingClient } from "./saving-client.ts";

const CLIENTS = 6;
const PATIENCE_FOR_DOCUMENTS = 60_000;
const PATIENCE_FOR_SAVES = 10_000;

export type KillReport = { kills: number; acknowledged: number; problems: string[] };

/**
 * Kills the server at random moments while companies save and one gives up, and looks after every
 * kill whether each acknowledged step is there once and whole; at the end every document that a
 * surviving step has ordered must come to be.
 */
export async function killServerUnderLoad(request: {
  times: number;
  seed: number;
  say?: (line: string) => void;
}): Promise<KillReport> {
  const { times, seed, say } = request;
  const { folder, writers } = await prepareProgramme();
  const draw = seededDraw(seed, 0);
  const problems: string[] = [];
  let server = await startServer({}, folder);
  try {
    const everybody = await signInAll(server.origin, writers);
    const clients = everybody.slice(0, CLIENTS);
    const leavers = everybody.slice(CLIENTS);
    for (let kill = 1; kill <= times; kill += 1) {
      const leaver = leavers.pop();
      const loads = clients.map((client) => saveRepeatedly(client, [server.origin], () => false));
      await waitForSaves(clients, sumSaves(clients) + draw.between(1, 40));
      const leaving = leaver ? withdraw(server.origin, leaver) : null;
      await wait(draw.between(0, 120));
      await server.kill();
      await Promise.all(loads);
      const acknowledged = (await leaving) ?? false;
      problems.push(
        ...(await inspect(folder, async (read) => [
          ...(await settleClients(read, clients)),
          ...(leaver
            ? await checkWithdrawal(read, { dossierId: leaver.dossierId, acknowledged })
            : []),
          ...(await checkChains(read)),
        ])),
      );
      say?.(`kill ${String(kill)}: ${String(problems.length)} problems`);
      server = await startServer({}, folder);
    }
    problems.push(...(await waitForDocuments(folder)));
    return { kills: times, acknowledged: sumSaves(clients), problems };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function signInAll(origin: string, writers: Parameters<typeof signInClient>[1][]) {
  const clients: SavingClient[] = [];
  for (const writer of writers) clients.push(await signInClient(origin, writer));
  return clients;
}

function sumSaves(clients: readonly SavingClient[]): number {
  return clients.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
}

/** The kill comes in the middle of work, however slow the machine. */
async function waitForSaves(clients: readonly SavingClient[], wanted: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_FOR_SAVES;
  while (sumSaves(clients) < wanted && Date.now() < deadline) await wait(5);
}

/** Work that a kill has interrupted resumes: no document stays behind. */
async function waitForDocuments(folder: string): Promise<string[]> {
  const deadline = Date.now() + PATIENCE_FOR_DOCUMENTS;
  for (;;) {
    const waiting = await inspect(folder, (read) =>
      read.document.count({ where: { state: { not: "issued" } } }),
    );
    if (waiting === 0) return inspect(folder, checkChains);
    if (Date.now() > deadline) return [`${String(waiting)} documents were never issued`];
    await wait(500);
  }
}
