import { setTimeout as wait } from "node:timers/promises";
import { signInByPost } from "#tests/setup/signed-in.ts";

/** A company that saves a section of its check-up again and again. */
export type SavingClient = {
  dossierId: string;
  cookie: string;
  /** Saves the server has acknowledged. */
  acknowledged: number;
  /** One save was sent and never answered: it may be there or not. */
  unanswered: boolean;
  /** Answers other than the redirect after a save. */
  refusals: number[];
  /** Servers that no more requests are sent to. */
  closed: Set<string>;
};

export const SECTION = "A";

/** Between a refusal and the next attempt, in milliseconds. */
const PAUSE = 200;

export async function signInClient(
  origin: string,
  { dossierId, email }: { dossierId: string; email: string },
): Promise<SavingClient> {
  const cookie = await signInByPost(origin, email);
  return { dossierId, cookie, acknowledged: 0, unanswered: false, refusals: [], closed: new Set() };
}

/**
 * Saves until told to stop, or until the server is gone; a refused save ends it too, unless the
 * client keeps trying, as a person does who is told to.
 */
export async function saveRepeatedly(
  client: SavingClient,
  origins: readonly [string, ...string[]],
  isOver: () => boolean,
  { keepTrying = false } = {},
): Promise<void> {
  for (let turn = 0; !isOver(); turn += 1) {
    const open = origins.filter((origin) => !client.closed.has(origin));
    const origin = open[turn % open.length];
    if (origin === undefined) return;
    const answer = await saveOnce(client, origin).catch((error: unknown) => lossOf(error));
    if (typeof answer !== "number") {
      client.unanswered = answer === "cut off";
      return;
    }
    if (answer === 302) client.acknowledged += 1;
    else {
      client.refusals.push(answer);
      if (!keepTrying) return;
      await wait(PAUSE);
    }
  }
}

/** Before the server takes a connection nothing has been sent; after that nobody knows. */
function lossOf(error: unknown): "cut off" | "never sent" {
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code === "ECONNREFUSED" ? "never sent" : "cut off";
}

async function saveOnce(client: SavingClient, origin: string): Promise<number> {
  const address = `${origin}/dossiers/${client.dossierId}/checkup/${SECTION}`;
  const response = await post(client, address, { version: String(client.acknowledged) });
  await response.arrayBuffer();
  return response.status;
}

/** Gives a dossier up. @returns whether the server acknowledged it. */
export async function withdraw(origin: string, client: SavingClient): Promise<boolean> {
  const address = `${origin}/dossiers/${client.dossierId}/withdraw`;
  const response = await post(client, address, { reason: "" }).catch(() => null);
  return response?.status === 302;
}

/** Gives a dossier up with a reason. @returns the page that is answered. */
export async function postText(
  origin: string,
  client: SavingClient,
  reason: string,
): Promise<string> {
  const response = await post(client, `${origin}/dossiers/${client.dossierId}/withdraw`, {
    reason,
  });
  return response.text();
}

/** A post as a page without JavaScript sends it. */
function post(
  { cookie }: SavingClient,
  address: string,
  fields: Record<string, string>,
): Promise<Response> {
  return fetch(address, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: new URL(address).origin,
      Cookie: cookie,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams(fields).toString(),
  });
}

/** Signs several companies in, one after the other. */
export async function signInClients(
  origin: string,
  writers: readonly { dossierId: string; email: string }[],
): Promise<SavingClient[]> {
  const clients: SavingClient[] = [];
  for (const writer of writers) clients.push(await signInClient(origin, writer));
  return clients;
}

/** Saves that the servers have acknowledged to all of them together. */
export function sumSaves(clients: readonly SavingClient[]): number {
  return clients.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
}

/** A page as its reader gets it. */
export async function openPage(
  origin: string,
  address: string,
  cookie: string,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`${origin}${address}`, { headers: { Cookie: cookie } });
  return { status: response.status, text: await response.text() };
}
