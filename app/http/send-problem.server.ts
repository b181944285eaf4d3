import type { Response } from "express";

type Problem = { status: number; what: string; why: string; remedy: string };

/** A refusal from before the application: a small page without style or script. */
export function sendProblem(response: Response, { status, what, why, remedy }: Problem): void {
  response
    .status(status)
    .type("html")
    .send(
      `<!doctype html><html lang="it"><meta charset="utf-8"><title>${what}</title>` +
        `<main><h1>${what}</h1><p>${why}</p><p>${remedy}</p></main></html>`,
    );
}
