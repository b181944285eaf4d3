import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, describe, expect, test } from "vitest";
import { watchMigrations } from "#app/data/applied-migrations.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { addJobs } from "#app/data/outbox.server.ts";
import { createMetrics } from "#app/http/metrics.server.ts";
import { checkReadiness, type ReadinessSources } from "#app/http/readiness.server.ts";
import { logRequests } from "#app/http/request-log.server.ts";
import { openTestDatabase } from "#tests/setup/test-database.ts";

const NOW = new Date("2026-11-02T09:00:00Z");
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function sourcesOf(database: Database, changed: Partial<ReadinessSources> = {}): ReadinessSources {
  return {
    database,
    clock: () => NOW,
    listMissingMigrations: () => Promise.resolve([]),
    isStopping: () => false,
    ...changed,
  };
}

async function addDueJob(database: Database, dueAt: Date) {
  const payload = { messageId: "nobody" };
  const job = { id: "job-1", kind: "mail.send" as const, dossierId: null, payload, dueAt };
  await database.inTransaction((tx) => addJobs(tx, [job], dueAt));
}

describe("a process is ready", () => {
  test("when its database answers and has every migration", async () => {
    const database = openTestDatabase();
    const listMissingMigrations = watchMigrations(database, []);
    const readiness = await checkReadiness(sourcesOf(database, { listMissingMigrations }));
    expect(readiness).toEqual({
      ready: true,
      checks: { process: "ok", database: "ok", migrations: "ok", worker: "ok" },
    });
  });

  test("not while a migration is missing", async () => {
    const database = openTestDatabase();
    const listMissingMigrations = watchMigrations(database, ["29990101000000_later"]);
    const { ready, checks } = await checkReadiness(sourcesOf(database, { listMissingMigrations }));
    expect(ready).toBe(false);
    expect(checks.migrations).toBe("missing: 29990101000000_later");
  });

  test("not while it is stopping", async () => {
    const database = openTestDatabase();
    const { ready, checks } = await checkReadiness(sourcesOf(database, { isStopping: () => true }));
    expect([ready, checks.process]).toEqual([false, "stopping"]);
  });

  test("not when its database does not answer, or not in time", async () => {
    const broken = openTestDatabase();
    const failing = { aggregate: () => Promise.reject(new Error("gone")) };
    const hanging = { aggregate: () => new Promise<never>(() => undefined) };
    for (const outboxJob of [failing, hanging]) {
      const count = () => Promise.resolve(0);
      const read = { outboxJob: { ...outboxJob, count } };
      const database = { ...broken, read } as unknown as Database;
      const { ready, checks } = await checkReadiness(sourcesOf(database), 50);
      expect([ready, checks.database, checks.worker]).toEqual([
        false,
        "does not answer",
        "unknown",
      ]);
    }
  });

  test("also when no worker is at it, and that is told", async () => {
    const database = openTestDatabase();
    await addDueJob(database, new Date(NOW.getTime() - 400_000));
    const { ready, checks } = await checkReadiness(sourcesOf(database));
    expect([ready, checks.worker]).toEqual([true, "late by 400 s"]);
  });
});

/** A server with nothing but its metrics and its log. */
async function openSite(database: Database, token: string | null) {
  const metrics = createMetrics({ database, clock: () => NOW, token });
  const app = express();
  app.use(logRequests(metrics.observe));
  app.get("/metrics", (request, response) => void metrics.answer(request, response));
  app.get("/desk", (_request, response) => void response.send("ok"));
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe("the metrics", () => {
  test("count requests by area, and jobs", async () => {
    const database = openTestDatabase();
    await addDueJob(database, new Date(NOW.getTime() - 30_000));
    const origin = await openSite(database, null);
    await (await fetch(`${origin}/desk?q=segreto`)).text();
    await (await fetch(`${origin}/nessuno-qui`)).text();
    const text = await (await fetch(`${origin}/metrics`)).text();
    expect(text).toMatch(/request_duration_seconds_count\{.*area="desk",status="200"\} 1/);
    expect(text).toMatch(/request_duration_seconds_count\{.*area="other",status="404"\} 1/);
    expect(text).toContain("cip_jobs_due 1");
    expect(text).toContain("cip_jobs_lag_seconds 30");
    expect(text).not.toContain("segreto");
  });

  test.each([
    ["through a proxy", { "X-Forwarded-For": "203.0.113.9" }, 404],
    ["through a proxy with the token", proxied("Bearer un-segreto-lungo-davvero"), 200],
    ["with another token", proxied("Bearer un-altro-segreto-lungo"), 404],
    ["on the machine itself", {}, 200],
  ])("asked %s answer %o with %i", async (_from, headers: Record<string, string>, status) => {
    const origin = await openSite(openTestDatabase(), "un-segreto-lungo-davvero");
    const response = await fetch(`${origin}/metrics`, { headers });
    expect(response.status).toBe(status);
  });
});

function proxied(Authorization: string): Record<string, string> {
  return { "X-Forwarded-For": "203.0.113.9", Authorization };
}
