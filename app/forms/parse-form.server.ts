import type { z } from "zod";
import { readForm } from "./read-form.server.ts";
import type { FormReply, PostedValues } from "./posted-values.ts";

/** `values` is what was typed, for the page of a form that is refused after all. */
export type ParsedForm<Value> =
  { ok: true; value: Value; values: PostedValues } | { ok: false; reply: FormReply };

/** Fields whose content never travels back to the page. */
const SECRET_FIELD = /password/i;

/**
 * Reads a posted form and checks it against the schema the route names.
 * @returns the domain value, or the first message of each field with what was typed.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  const values = await readForm(request);
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, value: result.data, values: withoutSecrets(values) };
  return {
    ok: false,
    reply: { errors: firstMessages(result.error), values: withoutSecrets(values) },
  };
}

/** What may be sent back of what was typed: everything but passwords. */
export function withoutSecrets(values: PostedValues): PostedValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_FIELD.test(name)));
}

function firstMessages(error: z.ZodError): FormReply["errors"] {
  const messages: FormReply["errors"] = {};
  for (const issue of error.issues) messages[issue.path.join(".")] ??= issue.message;
  return messages;
}
