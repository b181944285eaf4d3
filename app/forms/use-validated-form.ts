import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigation, useSubmit } from "@remix-run/react";
import { useMemo, useRef, useState, type FormEvent, type RefObject } from "react";
import { get, useForm, type FieldErrors, type Resolver } from "react-hook-form";
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

  const { errors: fieldErrors } = form.formState;
  const names = useMemo(() => namesOf(schema, reply), [schema, reply]);
  return {
    formRef,
    onSubmit,
    attempt,
    register: form.register,
    errors: firstMessages(fieldErrors, names),
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

function namesOf(schema: z.ZodType, reply: FormReply | undefined): string[] {
  const shape = "shape" in schema ? Object.keys(schema.shape as object) : [];
  return [...new Set([...shape, ...Object.keys(toFieldErrors(reply))])];
}

/** The first message of each field; errors without a field come under the empty name. */
function firstMessages(errors: FieldErrors<PostedValues>, names: string[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const message = firstMessage(get(errors, name) ?? errors[name]);
    if (message !== undefined) found.set(name, message);
  }
  const loose = firstMessage(errors.root ?? errors[""]);
  if (loose !== undefined) found.set("", loose);
  return Object.fromEntries(found);
}

function firstMessage(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if ("message" in error && typeof error.message === "string") return error.message;
  return Object.values(error)
    .map(firstMessage)
    .find((message) => message !== undefined);
}
