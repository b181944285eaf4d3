import { data } from "@remix-run/node";
import { refuse, statusOf } from "#app/http/refuse.server.ts";
import type { Refusal } from "#app/services/act.server.ts";
import type { FormReply, PostedValues } from "./posted-values.ts";

/** The answer to a form whose act was refused: the reason above it, what was typed still in it. */
export function refusedForm(refusal: Refusal, values: PostedValues) {
  return data<FormReply>({ errors: {}, values, refusal }, { status: statusOf(refusal) });
}

/** The answer to an act whose password was wrong: said at the field, nothing else is lost. */
export function wrongPasswordForm(values: PostedValues) {
  const errors = { password: "La password non è quella del tuo account." };
  return data<FormReply>({ errors, values }, { status: 400 });
}

/**
 * As {@link refusedForm} for a page that is only shown in turn: out of turn there is no form to
 * come back to, and the reason is shown on a page of its own.
 * @throws the page of the refusal.
 */
export function refusedStep(refusal: Refusal, values: PostedValues) {
  if (refusal.reason === "out-of-turn") throw refuse(refusal);
  return refusedForm(refusal, values);
}
