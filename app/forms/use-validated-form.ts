import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigation, useSubmit } from "@remix-run/react";
import { useMemo, useRef, useState, type FormEvent, type RefObject } from "react";
import { useForm, type FieldErrors, type Resolver } from "react-hook-form";
import type { z } from "zod";
import { readPostedValues, type FormReply, type PostedValues } from "./posted-values.ts";

type Options = { schema: z.ZodType; reply: FormReply | undefined };

/**
 * React Hook Form over a plain post: without JavaScript the form still works. The page judges the
 * very values the server would read from the post, with the same schema.
 */
export function useValidatedForm({ schema, reply }: Options) {
  const formRef = useRef<HTMLFormElement>(null);
  const [attempt, setAttempt] = useState(0);
  const submit = useSubmit();
  const navigation = useNavigation();
  // A new object on every render would make React Hook Form report the errors for ever.
  const errors = useMemo(() => toFieldErrors(reply), [reply]);
  const resolver = useMemo(() => resolvePostedValues(schema, formRef), [schema]);
  const form = useForm<PostedValues>({ resolver, errors, shouldFocusError: false });

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const posted = event.currentTarget;
    setAttempt((count) => count + 1);
    void form.handleSubmit(() => {
      submit(posted);
    })(event);
  }

  return {
    formRef,
    onSubmit,
    attempt,
    register: form.register,
    errors: firstMessages(form.formState.errors),
    isSubmitting: navigation.state !== "idle" && navigation.formMethod === "POST",
  };
}

function resolvePostedValues(
  schema: z.ZodType,
  formRef: RefObject<HTMLFormElement | null>,
): Resolver<PostedValues> {
  const judge = zodResolver(schema as z.ZodType<PostedValues, PostedValues>);
  return (values, context, options) => {
    const posted = formRef.current ? readPostedValues(new FormData(formRef.current)) : values;
    return judge(posted, context, options);
  };
}

function toFieldErrors(reply: FormReply | undefined): FieldErrors<PostedValues> {
  const messages = Object.entries(reply?.errors ?? {});
  return Object.fromEntries(messages.map(([name, message]) => [name, { type: "server", message }]));
}

/** The first message of each field; errors without a field come under the empty name. */
function firstMessages(errors: FieldErrors<PostedValues>): Record<string, string> {
  const messages = new Map<string, string>();
  for (const [path, message] of listMessages(errors)) {
    // A wrong voice of a list (`areas.2`) is told at the list.
    const name = path.replace(/^root$|\.(\d+|root)$/, "");
    if (!messages.has(name)) messages.set(name, message);
  }
  return Object.fromEntries(messages);
}

/** Errors come nested as their paths are: `{ a: { b: { message } } }` is the field `a.b`. */
function listMessages(error: unknown, path = ""): [path: string, message: string][] {
  if (typeof error !== "object" || error === null) return [];
  if ("message" in error && typeof error.message === "string") return [[path, error.message]];
  return Object.entries(error).flatMap(([key, inner]) =>
    listMessages(inner, path === "" ? key : `${path}.${key}`),
  );
}
