import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { addJobs } from "#app/data/outbox.server.ts";
import { saveMessages } from "#app/data/messages.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { stopChild } from "#tests/setup/running-server.ts";
import type { Site } from "./fault-site.ts";
import { checkChains, checkDocuments, waitForDocuments } from "./look-for-losses.ts";
import { signInClients, withdraw } from "./saving-client.ts";

const LEAVERS = 8;
const MESSAGES = 24;
const PATIENCE = 60_000;

export type KilledWorkerReport = {
  documents: number;
  /** Messages the mail server took, and how many of them it was given more than once. */
  delivered: number;
  deliveredTwice: number;
  problems: string[];
};

/**
 * Kills a worker while it draws, and the next one while it sends mail; a third goes on. Every
 * document must come to be once; every message is sent, one that was on its way perhaps twice, with
 * the same number.
 */
export async function killWorkers(site: Site): Promise<KilledWorkerReport> {
  const mailbox = await openMailbox();
  const settings = {
    SMTP_URL: `smtp://127.0.0.1:${String(mailbox.port)}`,
    MAIL_FROM: "prova@esempio.example",
    SITE_ADDRESS: "https://cip.example",
  };
  const server = await site.startServer({ WORKER: "off" });
  const drawing = site.startWorker(settings);
  let mailing = drawing;
  let last = drawing;
  try {
    const leavers = await signInClients(server.origin, site.leavers.slice(0, LEAVERS));
    await Promise.all(leavers.map((leaver) => withdraw(server.origin, leaver)));
    return await site.look(async (database) => {
      const isAtIt = (kind: string) => () => countRunning(database, kind);
      await until(isAtIt("document.render"));
      await stopChild(drawing.child, "SIGKILL");
      await addMessages(database);
      mailing = site.startWorker(settings);
      await until(() => Promise.resolve(mailbox.received.length));
      await stopChild(mailing.child, "SIGKILL");
      last = site.startWorker(settings);
      const { read } = database;
      const left = await waitForDocuments(read, PATIENCE);
      await until(async () => ((await countUnsent(database)) === 0 ? 1 : 0));
      const unsent = await countUnsent(database);
      const ids = new Set(mailbox.received);
      return {
        documents: await read.document.count({ where: { state: "issued" } }),
        delivered: ids.size,
        deliveredTwice: mailbox.received.length - ids.size,
        problems: [
          ...(left > 0 ? [`${String(left)} documents were never issued: ${last.output()}`] : []),
          ...(unsent > 0 ? [`${String(unsent)} messages were never sent`] : []),
          ...(await checkChains(read)),
          ...(await checkDocuments(read)),
        ],
      };
    });
  } finally {
    await Promise.all([drawing, mailing, last].map(({ child }) => stopChild(child, "SIGKILL")));
    await server.kill();
    mailbox.close();
  }
}

function countRunning({ read }: Database, kind: string): Promise<number> {
  return read.outboxJob.count({ where: { kind, state: "waiting", leasedBy: { not: null } } });
}

function countUnsent({ read }: Database): Promise<number> {
  return read.message.count({ where: { state: { not: "sent" } } });
}

async function addMessages(database: Database): Promise<void> {
  const now = new Date();
  const [person] = await database.read.user.findMany({ take: 1, orderBy: { id: "asc" } });
  const [dossier] = await database.read.dossier.findMany({ take: 1, orderBy: { id: "asc" } });
  if (!person || !dossier) throw new Error("The simulation has nobody to write to");
  const messages = Array.from({ length: MESSAGES }, (_, index) => ({
    ...{
      id: `message-${String(index)}`,
      createdAt: now,
      dossierId: dossier.id,
      state: "waiting" as const,
    },
    ...{ recipientId: person.id, toName: person.fullName, toAddress: person.email },
    ...{ subject: "Prova", body: "Prova" },
  }));
  const jobs = messages.map(({ id }) => ({
    ...{ id: `job-${id}`, kind: "mail.send" as const, dossierId: null, dueAt: now },
    payload: { messageId: id },
  }));
  await database.inTransaction(async (tx) => {
    await saveMessages(tx, messages);
    await addJobs(tx, jobs, now);
  });
}

async function until(count: () => Promise<number>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while ((await count()) === 0 && Date.now() < deadline) await wait(5);
}

/** A mail server that takes its time and notes the number of each message it has taken. */
async function openMailbox() {
  const received: string[] = [];
  const server: Server = createServer((socket) => {
    let text = "";
    let isLetter = false;
    const answer = (line: string) => socket.write(`${line}\r\n`);
    socket.on("error", () => undefined);
    answer("220 prova");
    socket.on("data", (chunk) => {
      text += chunk.toString();
      for (;;) {
        const end = isLetter ? text.indexOf("\r\n.\r\n") : text.indexOf("\r\n");
        if (end < 0) return;
        const part = text.slice(0, end);
        text = text.slice(end + (isLetter ? 5 : 2));
        if (isLetter) {
          isLetter = false;
          received.push(/^message-id: *<([^@>]+)/im.exec(part)?.[1] ?? "without a number");
          // The worker may be killed between the taking and the answer.
          setTimeout(() => answer("250 taken"), 30);
        } else if (/^DATA/i.test(part)) {
          isLetter = true;
          answer("354 go on");
        } else if (/^QUIT/i.test(part)) {
          answer("221 bye");
          socket.end();
        } else answer("250 ok");
      }
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { port, received, close: () => server.close() };
}
