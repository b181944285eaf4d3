import type { NextFunction, Request, Response } from "express";
import { isSurveyPath } from "./masked-path.ts";
import { sendProblem } from "./send-problem.server.ts";

const WINDOW = 10 * 60_000;
/** A whole firm may answer from behind one address: three requests each. */
const MOST_VISITS = 1_000;
/** Wrong codes: few are slips of the pen, many are guesses. */
const MOST_MISSES = 30;
const MOST_ADDRESSES = 20_000;

/**
 * What is special about the pages of a survey: no cache keeps them, no file fetched from them is told
 * the code in their address, and one network address asks only so often. Addresses are counted in
 * memory for ten minutes and written nowhere.
 */
export function guardSurvey(clock: () => number = Date.now) {
  const visits = countByAddress(clock);
  const misses = countByAddress(clock);
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isSurveyPath(request.path)) {
      next();
      return;
    }
    response.setHeader("Referrer-Policy", "strict-origin");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    const address = request.ip ?? "";
    if (visits.add(address) > MOST_VISITS || misses.read(address) >= MOST_MISSES) {
      refuseCrowd(response);
      return;
    }
    response.once("close", () => {
      if (response.statusCode === 404) misses.add(address);
    });
    next();
  };
}

function refuseCrowd(response: Response): void {
  response.setHeader("Retry-After", String(WINDOW / 1_000));
  sendProblem(response, {
    status: 429,
    what: "Troppe richieste da questa rete.",
    why: "Per proteggere i codici accettiamo solo un certo numero di richieste alla volta.",
    remedy: "Riprova tra dieci minuti: il tuo codice resta valido.",
  });
}

/** Counts that begin anew with every window, and when there are too many addresses to keep. */
function countByAddress(clock: () => number) {
  let counts = new Map<string, number>();
  let since = clock();
  function renew(): void {
    if (clock() - since < WINDOW && counts.size < MOST_ADDRESSES) return;
    counts = new Map();
    since = clock();
  }
  return {
    add: (address: string): number => {
      renew();
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count;
    },
    read: (address: string): number => {
      renew();
      return counts.get(address) ?? 0;
    },
  };
}
