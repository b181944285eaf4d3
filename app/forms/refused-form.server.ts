import { data } from "@remix-run/node";
import { statusOf } from "#app/http/refuse.server.ts";
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
