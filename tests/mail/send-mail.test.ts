import { createServer, type AddressInfo, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { openMailer } from "#app/mail/send-mail.server.ts";

const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A mail server on the loopback that takes every mail, or refuses every recipient. */
async function openMailServer({ refuses = false } = {}) {
  const taken: string[] = [];
  const server = createServer((socket) => {
    serve(socket, { refuses, taken });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { smtpUrl: `smtp://127.0.0.1:${String(port)}`, taken };
}

function serve(socket: Socket, { refuses, taken }: { refuses: boolean; taken: string[] }) {
  let mail: string | null = null;
  let pending = "";
  socket.on("error", () => undefined);
  socket.write("220 prova.example ESMTP\r\n");
  socket.on("data", (chunk) => {
    pending += chunk.toString("utf8");
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (mail !== null && line !== ".") {
        mail += `${line}\n`;
        continue;
      }
      if (mail !== null) {
        taken.push(mail);
        mail = null;
        socket.write("250 taken\r\n");
        continue;
      }
      if (line === "DATA") mail = "";
      socket.write(answerTo(line, refuses));
      if (line === "QUIT") socket.end();
    }
  });
}

function answerTo(line: string, refuses: boolean): string {
  if (line === "DATA") return "354 go on\r\n";
  if (line === "QUIT") return "221 bye\r\n";
  return refuses && line.startsWith("RCPT") ? "550 nobody here\r\n" : "250 ok\r\n";
}

function open(smtpUrl: string) {
  const mailer = openMailer({ smtpUrl, from: "Conciliazione <avvisi@cip.example>" });
  closing.push(mailer.close);
  return mailer;
}

const MAIL = {
  id: "abc123",
  toName: "Bianca Però",
  toAddress: "bianca@sartoria.example",
  subject: "Check-up da correggere: pratica CIP-2026-0012",
  body: "Che cosa fare: Correggi il check-up.\n\nApri la pratica: https://cip.example/dossiers/abc",
};

describe("a mail", () => {
  test("reaches the server with its subject, its text and an identifier of its own", async () => {
    const { smtpUrl, taken } = await openMailServer();
    await open(smtpUrl).send(MAIL);
    expect(taken).toHaveLength(1);
    const [mail = ""] = taken;
    expect(mail).toContain("Message-ID: <abc123@conciliazione-in-pratica>");
    expect(mail).toContain("Subject: Check-up da correggere: pratica CIP-2026-0012");
    expect(mail).toContain("bianca@sartoria.example");
    expect(mail).toContain("https://cip.example/dossiers/abc");
    expect(mail).toContain("Auto-Submitted: auto-generated");
  });

  test("cannot be given other headers by what somebody wrote", async () => {
    const { smtpUrl, taken } = await openMailServer();
    await open(smtpUrl).send({
      ...MAIL,
      toName: "Bianca\r\nBcc: altri@altrove.example",
      subject: "Ciao\r\nBcc: altri@altrove.example",
    });
    expect(taken[0]).not.toMatch(/^Bcc:/m);
  });

  test("that the server does not take is a failure", async () => {
    const { smtpUrl } = await openMailServer({ refuses: true });
    await expect(open(smtpUrl).send(MAIL)).rejects.toThrow(/550/);
  });

  test("for a server that is not there is a failure", async () => {
    await expect(open("smtp://127.0.0.1:1").send(MAIL)).rejects.toThrow(/ECONNREFUSED/);
  });
});
