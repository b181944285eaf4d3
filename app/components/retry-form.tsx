import { Form } from "@remix-run/react";
import { useRef } from "react";
import type { RetryPost } from "#app/forms/posted-values.ts";
import { useForgetWhenTaken, usePersonId } from "#app/forms/use-form-draft.ts";

/** Texts that somebody has written, unlike choices and numbers, which are quickly made again. */
const WRITTEN_FROM = 30;

/**
 * Sends a post again that could not be done. What was typed is in it, and what was written can be
 * read and copied: nothing has to be written twice.
 */
export function RetryForm({ retry: { action, values } }: { retry: RetryPost }) {
  const personId = usePersonId();
  // The browser's copy of the same form goes once this post is taken.
  useForgetWhenTaken({ sentTo: useRef(action), placeOf: () => ({ personId, address: action }) });
  const fields = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((text, index) => ({ key: `${name}-${String(index)}`, name, text })),
  );
  const written = fields.filter(({ text }) => text.length >= WRITTEN_FROM);
  return (
    <Form method="post" action={action} className="my-4">
      {fields.map(({ key, name, text }) => (
        <input key={key} type="hidden" name={name} value={text} />
      ))}
      {written.length > 0 && (
        <details className="mb-3">
          <summary>Che cosa avevi scritto</summary>
          {written.map(({ key, text }) => (
            <p key={key} className="text-break written-text">
              {text}
            </p>
          ))}
        </details>
      )}
      <button type="submit" className="btn btn-primary">
        Riprova con gli stessi dati
      </button>
    </Form>
  );
}
