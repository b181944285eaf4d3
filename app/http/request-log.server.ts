import { AsyncLocalStorage } from "node:async_hooks";
import type { NextFunction, Request, Response } from "express";
import { logger } from "./logger.server.ts";
import { isSurveyPath, maskPath } from "./masked-path.ts";

/** What a request has come to while it is answered. */
type Ongoing = { actorId: string | null; path: string };

// On the global object: the built pages and the web server are two bundles that share a request.
const holder = globalThis as typeof globalThis & { cipRequests?: AsyncLocalStorage<Ongoing> };
holder.cipRequests ??= new AsyncLocalStorage<Ongoing>();
const requests = holder.cipRequests;

/** Notes who acts, for the line of the request in the log: an id, never a name. */
export function noteActor(actorId: string): void {
  const ongoing = requests.getStore();
  if (ongoing) ongoing.actorId = actorId;
}

export type Answered = { request: Request; response: Response; seconds: number };

/**
 * One line a request when it has been answered, or given up by its reader: its number, who, what
 * and how long. Addresses are written without their query, which may hold what somebody typed.
 */
export function logRequests(observe: (answered: Answered) => void) {
  return (request: Request, response: Response, next: NextFunction): void => {
    // Whoever serves a folder takes its name off the path while it answers.
    const ongoing: Ongoing = { actorId: null, path: request.path };
    const startedAt = process.hrtime.bigint();
    response.once("close", () => {
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
      observe({ request, response, seconds });
      writeLine({ request, response, seconds }, ongoing);
    });
    requests.run(ongoing, next);
  };
}

function writeLine({ request, response, seconds }: Answered, { actorId, path }: Ongoing): void {
  if (isOfNoInterest(path, response.statusCode)) return;
  logger.info(
    {
      requestId: String(response.locals["requestId"]),
      actorId,
      method: request.method,
      path: maskPath(path),
      status: response.statusCode,
      ms: Math.round(seconds * 1_000),
      ...(response.writableFinished ? {} : { broken: true }),
    },
    "request",
  );
}

/**
 * Files of the page and probes that went well would drown the rest. Of a survey only failures are
 * written down: a line for each answer would tell when somebody gave it.
 */
function isOfNoInterest(path: string, status: number): boolean {
  if (isSurveyPath(path)) return status < 500;
  return status < 400 && /^\/(assets\/|healthz$|readyz$|metrics$)/.test(path);
}
