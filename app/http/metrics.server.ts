import { timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "#app/data/database.server.ts";
import { measureBacklog } from "#app/data/outbox.server.ts";
import type { Answered } from "./request-log.server.ts";

export type Metrics = {
  observe: (answered: Answered) => void;
  /** Answers `/metrics`; 404 to whoever may not read them. */
  answer: (request: Request, response: Response) => Promise<void>;
};

type MetricsOptions = { database: Database; clock: () => Date; token: string | null };

/** Top folders of the site's addresses; anything else counts as "other", so that labels stay few. */
const AREAS = new Set(
  "accounts assets calls desk documents dossiers jobs messages payment-files profile sign-in sign-out register survey".split(
    " ",
  ),
);

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures of this process and of the outbox, in the text format of Prometheus. */
export function createMetrics({ database, clock, token }: MetricsOptions): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: "cip_http_request_duration_seconds",
    help: "Time to answer a request, by method, area of the site and status",
    labelNames: ["method", "area", "status"],
    buckets: BUCKETS,
    registers: [register],
  });
  const gauges = createBacklogGauges(register);
  return {
    observe: ({ request, response, seconds }) => {
      const status = String(response.statusCode);
      requests.observe({ method: request.method, area: areaOf(request.path), status }, seconds);
    },
    answer: async (request, response) => {
      if (!mayRead(request, token)) {
        response.status(404).type("text").send("not found");
        return;
      }
      gauges(await measureBacklog(database.read, clock()), clock());
      response.type(register.contentType).send(await register.metrics());
    },
  };
}

function createBacklogGauges(register: Registry) {
  const registers = [register];
  const waiting = new Gauge({ name: "cip_jobs_due", help: "Jobs whose time has come", registers });
  const dead = new Gauge({ name: "cip_jobs_dead", help: "Jobs put aside", registers });
  const lag = new Gauge({
    name: "cip_jobs_lag_seconds",
    help: "How long the oldest job has been due",
    registers,
  });
  return (backlog: Awaited<ReturnType<typeof measureBacklog>>, now: Date) => {
    waiting.set(backlog.waiting);
    dead.set(backlog.dead);
    const since = backlog.oldestDueAt ?? now;
    lag.set(Math.max(0, (now.getTime() - since.getTime()) / 1_000));
  };
}

function areaOf(path: string): string {
  const [, first = ""] = path.split("/");
  const area = first.replace(/\.data$/, "");
  return AREAS.has(area) ? area : "other";
}

/** With a token whoever has it; otherwise the machine itself, but not through a proxy on it. */
function mayRead(request: Request, token: string | null): boolean {
  if (token !== null && isSame(request.get("Authorization") ?? "", `Bearer ${token}`)) return true;
  const isForwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via"].some(
    (header) => request.get(header) !== undefined,
  );
  return !isForwarded && isLoopback(request.socket.remoteAddress);
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
