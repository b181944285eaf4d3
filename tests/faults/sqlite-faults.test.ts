import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareSqlite, type Sites } from "./fault-site.ts";
import { fillDisk } from "./full-disk.ts";
import { killServerUnderLoad } from "./kill-server.ts";
import { shareOneDatabase } from "./two-servers.ts";

let sites: Sites;

beforeAll(async () => {
  sites = await prepareSqlite(400);
});

afterAll(() => sites.close());

test("every acknowledged step survives a killed server, once and whole", async () => {
  const report = await killServerUnderLoad(await sites.open(), { times: 2, seed: Date.now() });
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
});

test("a full disk is answered with an error and loses nothing", async () => {
  const report = await fillDisk(await sites.open());
  expect(report.problems).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.refusals).toEqual([500]);
});

test("two servers on one file lose nothing and refuse nothing", async () => {
  const report = await shareOneDatabase(await sites.open(), 10);
  expect(report).toEqual({ acknowledged: 60, refusals: [], pending: 0, problems: [] });
});
