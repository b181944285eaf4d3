import { createConnection, type Socket } from "node:net";
import { once } from "node:events";
import type { ScanState } from "#workflows/uploads/scan-states.ts";

/** What the scanner made of a file: its word, and the name of what it found. */
export type ScanReport = { scan: ScanState; detail: string };

/** Looks through a file's bytes; never throws, since a silent scanner is an answer too. */
export type ScanFile = (bytes: AsyncIterable<Uint8Array>) => Promise<ScanReport>;

/** Where clamd listens: a path of a socket, or host and port. */
export type ScannerAddress = { path: string } | { host: string; port: number };

const PATIENCE = 30_000;
const LONGEST_REPLY = 4_096;

/** `unix:/run/clamav/clamd.ctl`, `/run/clamav/clamd.ctl`, `tcp://host:3310` or `host:3310`. */
export const SCANNER_ADDRESS_FORM = /^(?:unix:)?\/.+$|^(?:tcp:\/\/)?[^\s/:]+:\d{1,5}$/;

/** @throws Error for an address of another form. */
export function readScannerAddress(text: string): ScannerAddress {
  if (!SCANNER_ADDRESS_FORM.test(text)) throw new Error(`No address of a scanner: ${text}`);
  const bare = text.replace(/^(?:unix:|tcp:\/\/)/, "");
  if (bare.startsWith("/")) return { path: bare };
  const [host = "", port = ""] = bare.split(":");
  return { host, port: Number(port) };
}

/** When no scanner is configured: says so, and looks at nothing. */
export const scanNothing: ScanFile = () => Promise.resolve({ scan: "unchecked", detail: "" });

/** The scanner of an installation: clamd where it is configured, nobody where it is not. */
export function openScanner(address: string | null): ScanFile {
  return address === null ? scanNothing : clamdScanner(readScannerAddress(address));
}

/**
 * A scanner behind clamd's INSTREAM: each piece after its length in four bytes, then a length of
 * zero. A scanner that cannot be reached or does not answer in time leaves the file waiting.
 */
export function clamdScanner(address: ScannerAddress, patience = PATIENCE): ScanFile {
  return async (bytes) => {
    const socket = createConnection(address);
    socket.setTimeout(patience, () => socket.destroy(new Error("no answer in time")));
    try {
      const [reply] = await Promise.all([readReply(socket), sendBytes(socket, bytes)]);
      return readVerdict(reply);
    } catch (error) {
      return { scan: "waiting", detail: error instanceof Error ? error.message : String(error) };
    } finally {
      socket.destroy();
    }
  };
}

async function sendBytes(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0"));
  for await (const piece of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.byteLength);
    await write(socket, length);
    await write(socket, piece);
  }
  await write(socket, Buffer.alloc(4));
}

async function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  if (socket.destroyed) return;
  if (!socket.write(bytes)) await Promise.race([once(socket, "drain"), once(socket, "close")]);
}

/** All the scanner says until it closes; it may speak before the whole file has gone. */
function readReply(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = "";
    socket.on("data", (chunk: Buffer) => {
      reply = (reply + chunk.toString("utf8")).slice(0, LONGEST_REPLY);
      if (reply.includes("\0")) resolve(reply);
    });
    socket.on("error", reject);
    socket.on("close", () => {
      resolve(reply);
    });
  });
}

/** `stream: OK`, `stream: Some-Signature FOUND`; anything else is no verdict. */
function readVerdict(reply: string): ScanReport {
  const line = reply.split("\0", 1)[0]?.trim() ?? "";
  if (/^stream: OK$/.test(line)) return { scan: "clean", detail: "" };
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (found !== undefined) return { scan: "infected", detail: found.slice(0, 200) };
  return { scan: "waiting", detail: line === "" ? "no answer" : line.slice(0, 200) };
}
