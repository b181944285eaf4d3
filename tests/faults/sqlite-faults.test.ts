import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareSqlite, type Sites } from "./fault-site.ts";
import { fillDisk } from "./full-disk.ts";
import { killServerUnderLoad } from "./kill-server.ts";
import { killWorkers } from "./kill-worker.ts";
import { startReadOnly } from "./read-only.ts";
import { shareOneDatabase } from "./two-servers.ts";

let sites: Sites;

beforeAll(async () => {
  sites = await prepareSqlite(400);
}, 120_000);

afterAll(() => sites.close());

// Side by side: most of each is waiting for a lease of what was killed to end.
describe.concurrent("on SQLite", () => {
  test("every acknowledged step survives a killed server, once and whole", async () => {
    const report = await killServerUnderLoad(await sites.open(), { times: 2, seed: Date.now() });
    expect(report.problems).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(0);
  });

  test("a full disk is answered with a page that says to try again, and loses nothing", async () => {
    const { acknowledged, refusals, page, problems } = await fillDisk(await sites.open());
    expect(problems).toEqual([]);
    expect(acknowledged).toBeGreaterThan(0);
    expect(refusals).toEqual([503]);
    expect(page).toContain("Riprova con gli stessi dati");
    expect(page).toContain("Perché l&#x27;orario non ci va");
  });

  test("two servers on one file lose nothing, and at most ask to try again", async () => {
    const { refusals, ...report } = await shareOneDatabase(await sites.open(), 8);
    expect(report).toEqual({ acknowledged: 48, pending: 0, problems: [] });
    expect(new Set([503, ...refusals])).toEqual(new Set([503]));
  });

  test("a worker killed while it draws and one while it sends leave nothing undone or doubled", async () => {
    const { documents, delivered, problems } = await killWorkers(await sites.open());
    expect(problems).toEqual([]);
    expect([documents, delivered]).toEqual([8, 24]);
  });

  test("a file or folder that cannot be written stops the start with a reason", async () => {
    const { file, folder } = await startReadOnly(await sites.open());
    expect(file).toContain("The database cannot be used");
    expect(folder).toContain("The database cannot be used");
  });
});
