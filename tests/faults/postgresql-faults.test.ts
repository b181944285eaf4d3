import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPostgresqlDisk } from "./full-disk-postgresql.ts";
import { preparePostgresql, type Sites } from "./fault-site.ts";
import { killServerUnderLoad } from "./kill-server.ts";
import { restartPostgresql } from "./restart-postgresql.ts";
import { stopUnderLoad } from "./stop-server.ts";
import { shareOneDatabase } from "./two-servers.ts";

let sites: Sites;

beforeAll(async () => {
  sites = await preparePostgresql(400);
}, 120_000);

afterAll(() => sites.close());

// Side by side: most of each is waiting for a lease of what was killed to end.
describe.concurrent("on PostgreSQL", () => {
  test("every acknowledged step survives a killed server, once and whole", async () => {
    const report = await killServerUnderLoad(await sites.open(), { times: 2, seed: Date.now() });
    expect(report.problems).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(0);
  });

  test("two processes move dossiers, and one goes on when the other is killed", async () => {
    const report = await shareOneDatabase(await sites.open(), 8);
    expect(report).toEqual({ acknowledged: 48, refusals: [], pending: 0, problems: [] });
  });

  test("a server told to stop answers what was sent to it and holds no work back", async () => {
    const { acknowledged, ...report } = await stopUnderLoad(await sites.open());
    expect(report).toEqual({ cutOff: 0, refusals: [], readiness: 503, held: 0, problems: [] });
    expect(acknowledged).toBeGreaterThan(0);
  });
});

test("a disk full under PostgreSQL is answered with a page that says to try again, and loses nothing", async () => {
  const { acknowledged, refusals, page, problems } = await fillPostgresqlDisk(await sites.open());
  expect(problems).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
  expect(refusals).toEqual([503]);
  expect(page).toContain("Riprova con gli stessi dati");
  expect(page).toContain("Perché l&#x27;orario non ci va");
});

test("PostgreSQL restarted under a server, in order and by force, loses nothing", async () => {
  if (sites.postgresql === null) throw new Error("There is no server to restart");
  const report = await restartPostgresql(await sites.open(), sites.postgresql);
  expect(report.problems).toEqual([]);
  expect(new Set([503, ...report.refusals])).toEqual(new Set([503]));
  expect([report.page.status, report.readiness]).toEqual([503, 503]);
  expect(report.page.text).toContain("Riprova tra un minuto");
});
