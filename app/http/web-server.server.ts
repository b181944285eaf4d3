import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type Response } from "express";
import helmet from "helmet";
import { answerOutages } from "./answer-outages.server.ts";
import { guardSurvey } from "./guard-survey.server.ts";
import { logger } from "./logger.server.ts";
import type { Metrics } from "./metrics.server.ts";
import { createPageHandler } from "./page-handler.server.ts";
import { answerReadiness, type ReadinessSources } from "./readiness.server.ts";
import { refuseForeignOrigin } from "./refuse-foreign-origin.server.ts";
import { refuseLargeBody } from "./refuse-large-body.server.ts";
import { logRequests } from "./request-log.server.ts";

export type WebServerOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Serves the browser's files: static ones of a build, or the development server's. */
  assets: (app: Express) => void;
  production: boolean;
  /** In development the page talks to the development server over a web socket. */
  developing: boolean;
  trustedProxies: number;
  readiness: ReadinessSources;
  metrics: Metrics;
};

/** The web server: headers, limits and origin first, then files, then the application. */
export function createWebServer(options: WebServerOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", options.trustedProxies);
  app.use((_request, response, next) => {
    response.locals["requestId"] = randomUUID();
    response.locals["cspNonce"] = randomUUID();
    // The next request of this client opens a connection, elsewhere where there is a balancer.
    if (options.readiness.isStopping()) response.set("Connection", "close");
    next();
  });
  app.use(logRequests(options.metrics.observe), securityHeaders(options), guardSurvey());
  answerProbes(app, options);
  app.use(refuseForeignOrigin, refuseLargeBody, compression());
  options.assets(app);
  const answer = answerWithPages(answerOutages(options.build), {
    mode: options.developing ? "development" : "production",
    getLoadContext: (request, response) => ({
      cspNonce: readLocal(response, "cspNonce"),
      requestId: readLocal(response, "requestId"),
      clientAddress: request.ip ?? "",
      drained: () => waitUntilDrained(response),
    }),
  });
  app.all("*", (request, response, next) => void answer(request, response, next));
  return app;
}

type HandlerOptions = Parameters<typeof createPageHandler>[1];

/** In development the pages change from one request to the next. */
function answerWithPages(build: WebServerOptions["build"], options: HandlerOptions) {
  return typeof build === "function"
    ? createRequestHandler({ build, ...options })
    : createPageHandler(build, options);
}

/** What machines ask: whether the process lives, whether it can serve, how it is doing. */
function answerProbes(app: Express, { readiness, metrics }: WebServerOptions): void {
  app.get("/healthz", (_request, response) => {
    response.type("text").send("ok");
  });
  const answerReady = answerReadiness(readiness);
  app.get("/readyz", (request, response, next) => {
    answerReady(request, response).catch(next);
  });
  app.get("/metrics", (request, response, next) => {
    metrics.answer(request, response).catch(next);
  });
}

/** Stops taking requests, lets the running ones finish, then resolves. */
export function closeGently(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      logger.warn("requests still running are cut off");
      server.closeAllConnections();
    }, 10_000).unref();
  });
}

function securityHeaders({ production, developing }: WebServerOptions) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        // The development server writes its styles into the page.
        styleSrc: developing ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: developing ? ["'self'", "ws:"] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: production,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
  });
}

/** Long answers are written piece by piece, each when the one before has gone. */
async function waitUntilDrained(response: Response): Promise<void> {
  if (!response.writableNeedDrain || response.destroyed) return;
  await Promise.race([once(response, "drain"), once(response, "close")]);
}

function nonceOf(response: unknown): string {
  return readLocal(response as Response, "cspNonce");
}

function readLocal(response: Response, name: string): string {
  return String(response.locals[name]);
}
