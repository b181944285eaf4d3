import type { NextFunction, Request, Response } from "express";
import { LARGEST_UPLOAD_BYTES } from "#workflows/uploads/file-kinds.ts";
import { sendProblem } from "./send-problem.server.ts";

/** Room for the longest form with every text field far over its limit. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** The one address that takes files: the largest of them, and room for what a form puts around it. */
const UPLOAD_ADDRESS = /^\/dossiers\/[^/]+\/uploads\/new(?:\.data)?$/;
const LARGEST_UPLOAD_BODY = LARGEST_UPLOAD_BYTES + 64 * 1024;

/** Refuses a body that announces itself too large and cuts one that grows too large. */
export function refuseLargeBody(request: Request, response: Response, next: NextFunction) {
  const isUpload = UPLOAD_ADDRESS.test(request.path);
  const largest = isUpload ? LARGEST_UPLOAD_BODY : LARGEST_BODY;
  if (Number(request.get("Content-Length") ?? 0) > largest) {
    sendProblem(response, {
      status: 413,
      what: "L'invio è troppo grande.",
      why: `Qui puoi inviare al massimo ${isUpload ? "20" : "8"} megabyte.`,
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
    if (received > largest) request.destroy();
  });
  request.pause();
  next();
}
