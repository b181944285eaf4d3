import type { NextFunction, Request, Response } from "express";
import { sendProblem } from "./send-problem.server.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** Lets a request write only when a page of this very site sent it: a defence against forged posts. */
export function refuseForeignOrigin(request: Request, response: Response, next: NextFunction) {
  if (READING.has(request.method) || comesFromHere(request)) {
    next();
    return;
  }
  sendProblem(response, {
    status: 403,
    what: "Non abbiamo accettato questo invio.",
    why: "La richiesta non arriva da una pagina di questo sito.",
    remedy: "Apri la pagina da qui e ripeti l'operazione.",
  });
}

function comesFromHere(request: Request): boolean {
  const origin = request.get("Origin");
  if (origin === undefined || !URL.canParse(origin)) return false;
  return new URL(origin).host === hostOf(request);
}

function hostOf(request: Request): string | undefined {
  const trusted: unknown = request.app.get("trust proxy");
  const forwarded = Number(trusted) > 0 ? request.get("X-Forwarded-Host") : undefined;
  return forwarded ?? request.get("Host");
}
