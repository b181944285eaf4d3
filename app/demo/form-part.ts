import { z } from "zod";

/** A field of a form in a JSON file: as typed in the page, or as the number, yes or no it means. */
const typedSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string().max(2_000), z.number()])).max(100),
]);

const formSchemas = new WeakMap<object, { form: z.ZodType; supplied: readonly string[] }>();

/**
 * The part of a play that fills in a form: the JSON values go through the very schema of the page,
 * so the file is judged as a person's typing is. `supplied` names the fields the player fills in.
 */
export function formPart<Form extends z.ZodObject>(form: Form, supplied: Record<string, string>) {
  const known = new Set(Object.keys(form.shape));
  const part = z.record(z.string(), typedSchema).transform((typed, context) => {
    for (const name of Object.keys(typed))
      if (!known.has(name) || name in supplied)
        context.addIssue({ code: "custom", path: [name], message: "Campo sconosciuto." });
    const result = form.safeParse({ ...asPosted(typed), ...supplied });
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues)
      context.addIssue({ code: "custom", path: [...path], message });
    return z.NEVER;
  });
  formSchemas.set(part, { form, supplied: Object.keys(supplied) });
  return part;
}

/** A record of fields as a browser would post it: nothing for no, "on" for yes, figures as text. */
export function asPosted(
  typed: Readonly<Record<string, unknown>>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      if (value === null || value === undefined || value === false) return [];
      return [[name, postedValue(value)]];
    }),
  );
}

function postedValue(value: unknown): string | string[] {
  if (value === true) return "on";
  return Array.isArray(value) ? value.map(String) : String(value);
}

const FIELD = { type: ["string", "number", "boolean", "null"] } as const;

/** The JSON Schema of a play, with the fields of every form it fills in. */
export function describeInput(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const part = formSchemas.get(zodSchema);
      if (part) Object.assign(jsonSchema, describeForm(part.form, part.supplied));
    },
  });
}

function describeForm(form: z.ZodType, supplied: readonly string[]): object {
  const described = z.toJSONSchema(form, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, { enum?: unknown; anyOf?: unknown; type?: unknown }>;
    required?: string[];
  };
  const properties = Object.entries(described.properties ?? {})
    .filter(([name]) => !supplied.includes(name))
    .map(([name, field]) => [
      name,
      field.type === "string" && !field.enum ? { ...field, ...FIELD } : field,
    ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties) as object,
    required: (described.required ?? []).filter((name) => !supplied.includes(name)),
    additionalProperties: false,
  };
}
