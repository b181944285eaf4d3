import type { Response } from "express";

type Told = { what: string; why: string; remedy: string };

/** A refusal from before the application: a small page without style or script. */
export function sendProblem(
  response: Response,
  { status, ...told }: Told & { status: number },
): void {
  response.status(status).type("html").send(problemHtml(told));
}

/** What happened, why and what to do, as a page without style or script. */
export function problemHtml({ what, why, remedy }: Told): string {
  return (
    `<!doctype html><html lang="it"><meta charset="utf-8"><title>${what}</title>` +
    `<main><h1>${what}</h1><p>${why}</p><p>${remedy}</p></main></html>`
  );
}
