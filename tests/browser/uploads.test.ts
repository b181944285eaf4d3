import { readdirSync } from "node:fs";
import { request as openRequest } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "#app/data/database.server.ts";
import { pdfBytes, pdfOfSize } from "#tests/fixtures/upload-bytes.ts";
import { signInByPost } from "#tests/setup/signed-in.ts";
import { LARGEST_UPLOAD_BYTES } from "#workflows/uploads/file-kinds.ts";

const origin = inject("origin");
let cookie = "";
let dossierId = "";

beforeAll(async () => {
  cookie = await signInByPost(origin, "carlo@forno.example");
  dossierId = await read(async ({ dossier }) => {
    const found = await dossier.findFirst({ where: { state: "plan.draft" } });
    return found?.id ?? "";
  });
});

async function read<Value>(
  ask: (client: ReturnType<typeof openDatabase>["read"]) => Promise<Value>,
): Promise<Value> {
  const database = openDatabase(path.join(inject("dataFolder"), "cip.db"));
  const value = await ask(database.read);
  await database.close();
  return value;
}

const address = () => `/dossiers/${dossierId}/uploads/new?purpose=sharingMinutes`;
const spool = () => readdirSync(path.join(inject("dataFolder"), "uploads-waiting"));

function send(bytes: Buffer, name = "verbale.pdf") {
  const body = new FormData();
  body.append("file", new Blob([new Uint8Array(bytes)]), name);
  const headers = { Origin: origin, Cookie: cookie };
  return fetch(origin + address(), { method: "POST", redirect: "manual", headers, body });
}

describe("a file sent in without JavaScript", () => {
  test("of twenty megabytes is taken, and comes back to be saved and nothing else", async () => {
    const sent = await send(pdfOfSize(LARGEST_UPLOAD_BYTES));
    expect(sent.status).toBe(302);
    expect(sent.headers.get("Location")).toBe(address());
    const upload = await read((client) => client.upload.findFirst({ where: { dossierId } }));
    const answer = await fetch(`${origin}/uploads/${upload?.id ?? ""}`, {
      headers: { Cookie: cookie },
    });
    expect((await answer.arrayBuffer()).byteLength).toBe(LARGEST_UPLOAD_BYTES);
    const { headers } = answer;
    expect(headers.get("Content-Disposition")).toMatch(/^attachment; filename="verbale\.pdf"/);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'; sandbox");
    expect(headers.get("Cache-Control")).toContain("no-store");
  });

  test.each([
    ["one byte over", () => pdfOfSize(LARGEST_UPLOAD_BYTES + 1), 400, "supera 20 MB"],
    ["far over", () => pdfOfSize(LARGEST_UPLOAD_BYTES + 200_000), 413, "20 megabyte"],
    [
      "a page in disguise",
      () => Buffer.from("%PDF-1.7\n<html>"),
      400,
      "Cambiare il nome non basta",
    ],
  ])("%s is refused in words and leaves nothing", async (_name, bytes, status, words) => {
    const answer = await send(bytes());
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
    await expect.poll(spool, { timeout: 5_000 }).toEqual([]);
  });

  test("cut off midway leaves neither a row nor a file", async () => {
    const before = await read((client) => client.upload.count());
    await cutMidway();
    await expect.poll(spool, { timeout: 5_000 }).toEqual([]);
    expect(await read((client) => client.upload.count())).toBe(before);
  });

  test("larger than a form is refused everywhere else", async () => {
    const answer = await fetch(`${origin}/dossiers/${dossierId}/plan/general`, {
      method: "POST",
      headers: { Origin: origin, Cookie: cookie },
      body: new Uint8Array(9 * 1024 * 1024),
    });
    expect(answer.status).toBe(413);
  });

  test("for somebody else's dossier is not even read", async () => {
    const stranger = await signInByPost(origin, "bianca@sartoria.example");
    const body = new FormData();
    body.append("file", new Blob([new Uint8Array(pdfBytes())]), "a.pdf");
    const headers = { Origin: origin, Cookie: stranger };
    const answer = await fetch(origin + address(), { method: "POST", headers, body });
    expect(answer.status).toBe(404);
  });
});

/** A form of a megabyte whose connection is torn when half of it has gone. */
async function cutMidway(): Promise<void> {
  const boundary = "----tagliato";
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
  const outgoing = openRequest(origin + address(), {
    method: "POST",
    headers: {
      ...{ Origin: origin, Cookie: cookie, "Content-Length": "1000000" },
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
    },
  });
  outgoing.on("error", () => undefined);
  outgoing.write(head);
  outgoing.write(pdfOfSize(500_000));
  await wait(300);
  outgoing.destroy();
}
