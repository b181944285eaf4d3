import stylesheet from "#app/styles/app.scss?url";
import type { Refusal } from "#app/services/act.server.ts";
import { statusOf } from "./refuse.server.ts";

/**
 * A refusal as a page in itself, for addresses that answer with a file: such a route has no page
 * of the application around it, and would answer with raw data.
 */
export function refuseFile(refusal: Refusal): Response {
  const { what, why, remedy } = refusal;
  const page = `<!doctype html><html lang="it"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${what}</title><link rel="stylesheet" href="${stylesheet}"></head><body><main class="container-xxl" id="main"><h1>${what}</h1><p>${why}</p><p><strong>Che cosa fare:</strong> ${remedy}</p><p class="actions"><a class="btn btn-primary" href="/desk">Vai alla scrivania</a></p></main></body></html>`;
  return new Response(page, {
    status: statusOf(refusal),
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}

/**
 * For the `catch` of what throws refusals made for pages.
 * @throws the same refusal as {@link refuseFile}, and whatever else it is given as it is.
 */
export function rethrowForFile(thrown: unknown): never {
  if (holdsRefusal(thrown)) throw refuseFile(thrown.data);
  throw thrown;
}

function holdsRefusal(thrown: unknown): thrown is { data: Refusal } {
  if (typeof thrown !== "object" || thrown === null || !("data" in thrown)) return false;
  const { data } = thrown;
  return typeof data === "object" && data !== null && "what" in data;
}
