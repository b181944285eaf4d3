import { readPostedValues, type PostedValues } from "./posted-values.ts";

/** A form of the programme has far fewer fields; more is not a form of ours. */
const MOST_FIELDS = 2_000;

/**
 * The text fields of a posted form.
 * @throws Response 400 when the body is no form, or no form of ours.
 */
export async function readForm(request: Request): Promise<PostedValues> {
  const form = await request.formData().catch(() => {
    throw new Response("Il modulo inviato non si può leggere.", { status: 400 });
  });
  if ([...form.keys()].length > MOST_FIELDS)
    throw new Response("Il modulo inviato ha troppi campi.", { status: 400 });
  return readPostedValues(form);
}
