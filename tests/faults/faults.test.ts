import { expect, test } from "vitest";
import { fillDisk } from "./full-disk.ts";
import { killServerUnderLoad } from "./kill-server.ts";
import { shareOneFile } from "./two-servers.ts";

test("every acknowledged step survives a killed server, once and whole", async () => {
  const report = await killServerUnderLoad({ times: 3, seed: Date.now() });
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
});

test("a full disk is answered with an error and loses nothing", async () => {
  const report = await fillDisk();
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.refusals).toEqual([500]);
});

test("two servers on one file lose nothing and refuse nothing", async () => {
  const report = await shareOneFile();
  expect(report.problems).toEqual([]);
  expect(report.refusals).toEqual([]);
  expect(report.acknowledged).toBe(90);
});
