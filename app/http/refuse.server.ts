import { data } from "@remix-run/node";
import { dossierNotFound, type Refusal } from "#app/services/act.server.ts";

const STATUS: Record<Refusal["reason"], number> = {
  "not-found": 404,
  forbidden: 403,
  "out-of-turn": 409,
  "changed-meanwhile": 409,
  "not-ready": 409,
};

/** The response that shows a refusal as a page of its own; for `throw`. */
export function refuse(refusal: Refusal) {
  return data(refusal, { status: STATUS[refusal.reason] });
}

/** The HTTP status of a refusal shown beside a form that keeps what was typed. */
export function statusOf(refusal: Refusal): number {
  return STATUS[refusal.reason];
}

/** The response for what is not there, or not for this reader. */
export function notFound() {
  return refuse(dossierNotFound);
}

/** A parameter of the address. @throws the 404 response when the route has none. */
export function requireParam(params: Record<string, string | undefined>, name: string): string {
  const value = params[name];
  // eslint's only-throw-error knows Response; `data` is Remix's way of throwing one with a body.
  if (value === undefined || value.length > 64) throw notFound();
  return value;
}
