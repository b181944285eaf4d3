import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { keptSecret } from "#app/kept-secret.server.ts";

const ROUNDS = 200;

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-secret-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Asks for one secret after the other, each at the same moment as the others do. */
const ASKING = `
  const { parentPort, workerData } = require("node:worker_threads");
  import("tsx/esm/api").then(async ({ register }) => {
    register();
    const { keptSecret } = await import(workerData.source);
    const gate = new Int32Array(workerData.gate);
    const found = [];
    for (let round = 0; round < workerData.rounds; round += 1) {
      Atomics.add(gate, 0, 1);
      while (Atomics.load(gate, 0) < (round + 1) * 2);
      found.push(keptSecret(workerData.folder + "/" + round, () => "x".repeat(100) + workerData.name));
    }
    parentPort.postMessage(found);
  });`;

function ask(workerData: object): Promise<string[]> {
  const worker = new Worker(ASKING, { eval: true, workerData });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
}

test("two processes that start together get the same secret, whole", async () => {
  const folder = makeFolder();
  const source = path.resolve("app/kept-secret.server.ts");
  const common = { folder, source, rounds: ROUNDS, gate: new SharedArrayBuffer(4) };
  const [one, other] = await Promise.all([
    ask({ ...common, name: "one" }),
    ask({ ...common, name: "other" }),
  ]);
  expect(one).toEqual(other);
  expect(one.filter((secret) => !/^x{100}(one|other)$/.test(secret))).toEqual([]);
  expect(readdirSync(folder)).toHaveLength(ROUNDS);
});

test("a secret is read by its owner only, and stays what it is", () => {
  const file = path.join(makeFolder(), "secret");
  expect(keptSecret(file, () => "first")).toBe("first");
  expect(keptSecret(file, () => "second")).toBe("first");
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
