import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { receiveUpload } from "#app/uploads/receive-upload.server.ts";
import { openSpool, sweepSpool } from "#app/uploads/spool.server.ts";
import { pdfBytes, pdfOfSize, uploadRequest } from "#tests/fixtures/upload-bytes.ts";
import { LARGEST_UPLOAD_BYTES } from "#workflows/uploads/file-kinds.ts";

const root = mkdtempSync(path.join(tmpdir(), "cip-uploads-"));
let spool = "";
let count = 0;

beforeEach(async () => {
  count += 1;
  spool = await openSpool(path.join(root, String(count)));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe("a file that comes in", () => {
  test("waits on disk with its size, its hash and its kind", async () => {
    const bytes = pdfBytes();
    const reception = await receiveUpload(uploadRequest({ name: "a.jpg", bytes }), spool);
    if (!reception.ok) throw new Error(reception.fault);
    const { file } = reception;
    expect(file).toMatchObject({ name: "a.pdf", kind: "pdf", sizeBytes: bytes.length });
    expect(file.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    expect(readFileSync(file.spoolFile).equals(bytes)).toBe(true);
  });

  test("of twenty megabytes is taken without ever being in memory whole", async () => {
    const request = uploadRequest({ name: "a.pdf", bytes: pdfOfSize(LARGEST_UPLOAD_BYTES) });
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 1);
    const reception = await receiveUpload(request, spool);
    clearInterval(timer);
    expect(reception).toMatchObject({ ok: true, file: { sizeBytes: LARGEST_UPLOAD_BYTES } });
    expect(most - before).toBeLessThan(LARGEST_UPLOAD_BYTES);
  });

  test.each([
    [
      "one byte too large",
      { name: "a.pdf", bytes: pdfOfSize(LARGEST_UPLOAD_BYTES + 1) },
      "too-large",
    ],
    [
      "far too large",
      { name: "a.pdf", bytes: pdfOfSize(LARGEST_UPLOAD_BYTES + 3_000_000) },
      "too-large",
    ],
    ["of no bytes", { name: "a.pdf", bytes: Buffer.alloc(0) }, "empty"],
    ["that was not chosen", { name: "", bytes: Buffer.alloc(0) }, "no-file"],
    ["under another field", { name: "a.pdf", bytes: pdfBytes(), field: "other" }, "no-file"],
    ["that is a page", { name: "a.pdf", bytes: Buffer.from("<html></html>") }, "unknown"],
  ])("%s is not taken and leaves nothing", async (_name, file, fault) => {
    expect(await receiveUpload(uploadRequest(file), spool)).toEqual({ ok: false, fault });
    expect(readdirSync(spool)).toEqual([]);
  });

  test("cut off midway is not taken and leaves nothing", async () => {
    const bytes = pdfOfSize(1_000_000);
    const request = uploadRequest({ name: "a.pdf", bytes }, { cutAfter: 500_000 });
    expect(await receiveUpload(request, spool)).toEqual({ ok: false, fault: "broken-off" });
    expect(readdirSync(spool)).toEqual([]);
  });

  test("whose connection breaks is not taken and leaves nothing", async () => {
    let sent = 0;
    const whole = uploadRequest({ name: "a.pdf", bytes: pdfOfSize(1_000_000) });
    const reader = whole.body!.getReader();
    const broken = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value } = await reader.read();
        sent += 1;
        if (sent > 3 || !value) controller.error(new Error("aborted"));
        else controller.enqueue(value);
      },
    });
    const headers = whole.headers;
    const request = new Request(whole.url, {
      method: "POST",
      headers,
      body: broken,
      duplex: "half",
    });
    expect(await receiveUpload(request, spool)).toEqual({ ok: false, fault: "broken-off" });
    expect(readdirSync(spool)).toEqual([]);
  });

  test("in a form of another kind is not looked for", async () => {
    const request = new Request("http://localhost/", { method: "POST", body: "file=x" });
    expect(await receiveUpload(request, spool)).toEqual({ ok: false, fault: "no-form" });
  });
});

test("what a process that died has left is swept, what is coming in is not", async () => {
  const now = new Date();
  for (const [name, hours] of [
    ["old.part", 2],
    ["new.part", 0],
    ["other", 2],
  ] as const) {
    const file = path.join(spool, name);
    writeFileSync(file, "x");
    const at = now.getTime() / 1_000 - hours * 3_600;
    utimesSync(file, at, at);
  }
  expect(await sweepSpool(spool, now)).toBe(1);
  expect(readdirSync(spool).sort()).toEqual(["new.part", "other"]);
  expect(await sweepSpool(path.join(spool, "not-there"), now)).toBe(0);
});
