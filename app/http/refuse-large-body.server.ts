import type { NextFunction, Request, Response } from "express";
import { sendProblem } from "./send-problem.server.ts";

/** Room for the longest form with every text field far over its limit. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** Refuses a body that announces itself too large and cuts one that grows too large. */
export function refuseLargeBody(request: Request, response: Response, next: NextFunction) {
  if (Number(request.get("Content-Length") ?? 0) > LARGEST_BODY) {
    sendProblem(response, {
      status: 413,
      what: "L'invio è troppo grande.",
      why: "Un modulo può contenere al massimo 8 megabyte.",
      remedy: "Torna indietro, accorcia i testi e riprova.",
    });
    return;
  }
  // A body of a stated length is cut there by Node. Listening to an empty one would make whoever
  // reads it wait for ever.
  if (request.get("Transfer-Encoding") === undefined) {
    next();
    return;
  }
  let received = 0;
  request.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > LARGEST_BODY) request.destroy();
  });
  request.pause();
  next();
}
