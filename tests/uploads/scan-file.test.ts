import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { clamdScanner, openScanner, readScannerAddress } from "#app/uploads/scan-file.server.ts";

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A clamd that speaks the protocol: takes the pieces, and answers with what the test says. */
async function startClamd(answer: (bytes: Buffer) => string | null) {
  const server = createServer((socket) => {
    let data = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      data = Buffer.concat([data, chunk]);
      const bytes = readStream(data);
      const reply = bytes && answer(bytes);
      if (reply) socket.end(`${reply}\0`);
    });
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { host: "127.0.0.1", port: (server.address() as AddressInfo).port };
}

/** What was sent between the command and the length of zero; null while it is not all there. */
function readStream(data: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (data.subarray(0, command.length).toString() !== command) return null;
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= data.length;) {
    const length = data.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(data.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const pieces = () =>
  Readable.from([Buffer.from("uno "), Buffer.alloc(200_000, "x"), Buffer.from(" due")]);

describe("a scanner", () => {
  test("gets every byte and its word is believed", async () => {
    let seen = 0;
    const address = await startClamd((bytes) => {
      seen = bytes.length;
      return "stream: OK";
    });
    expect(await clamdScanner(address)(pieces())).toEqual({ scan: "clean", detail: "" });
    expect(seen).toBe(200_008);
  });

  test("names what it finds", async () => {
    const address = await startClamd(() => "stream: Eicar-Test-Signature FOUND");
    const report = await clamdScanner(address)(pieces());
    expect(report).toEqual({ scan: "infected", detail: "Eicar-Test-Signature" });
  });

  test.each([
    ["breaks off", "INSTREAM size limit exceeded. ERROR"],
    ["says something else", "PONG"],
  ])("that %s leaves the file waiting", async (_name, reply) => {
    const report = await clamdScanner(await startClamd(() => reply))(pieces());
    expect(report).toEqual({ scan: "waiting", detail: reply });
  });

  test("that never answers, or is not there, leaves the file waiting", async () => {
    const silent = await startClamd(() => null);
    expect(await clamdScanner(silent, 100)(pieces())).toMatchObject({ scan: "waiting" });
    const nobody = { path: "/tmp/cip-no-such-clamd.sock" };
    expect(await clamdScanner(nobody)(pieces())).toMatchObject({ scan: "waiting" });
  });

  test("that is not configured is said not to be", async () => {
    expect(await openScanner(null)(pieces())).toEqual({ scan: "unchecked", detail: "" });
  });
});

test.each([
  ["127.0.0.1:3310", { host: "127.0.0.1", port: 3310 }],
  ["tcp://clamd:3310", { host: "clamd", port: 3310 }],
  ["/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
  ["unix:/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
])("%s is an address of a scanner", (text, address) => {
  expect(readScannerAddress(text)).toEqual(address);
  expect(() => readScannerAddress(`http://${text}x`)).toThrow();
});
