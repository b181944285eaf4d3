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
};

export const SECTION = "A";

export async function signInClient(
  origin: string,
  { dossierId, email }: { dossierId: string; email: string },
): Promise<SavingClient> {
  const cookie = await signInByPost(origin, email);
  return { dossierId, cookie, acknowledged: 0, unanswered: false, refusals: [] };
}

/** Saves until told to stop, or until the server is gone. */
export async function saveRepeatedly(
  client: SavingClient,
  origins: readonly [string, ...string[]],
  isOver: () => boolean,
): Promise<void> {
  for (let turn = 0; !isOver(); turn += 1) {
    const origin = origins[turn % origins.length] ?? origins[0];
    const status = await saveOnce(client, origin).catch(() => null);
    if (status === null) {
      client.unanswered = true;
      return;
    }
    if (status === 302) client.acknowledged += 1;
    else {
      client.refusals.push(status);
      return;
    }
  }
}

async function saveOnce(client: SavingClient, origin: string): Promise<number> {
  const response = await fetch(`${origin}/dossiers/${client.dossierId}/checkup/${SECTION}`, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: origin,
      Cookie: client.cookie,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ version: String(client.acknowledged) }).toString(),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Gives a dossier up. @returns whether the server acknowledged it. */
export async function withdraw(origin: string, client: SavingClient): Promise<boolean> {
  const response = await fetch(`${origin}/dossiers/${client.dossierId}/withdraw`, {
    method: "POST",
    redirect: "manual",
    headers: {
      Origin: origin,
      Cookie: client.cookie,
      "Content-Type": "application/x-www-form-urlencoded",
    },
    body: "reason=",
  }).catch(() => null);
  return response?.status === 302;
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
