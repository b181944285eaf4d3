import type { PostedValues } from "./posted-values.ts";

/** Field that tells one showing of a form from another, so that a second click adds nothing. */
export const FORM_KEY = "formKey";

const LONGEST = 64;

/** The key a form was shown with; absent when the post does not come from a page of ours. */
export function readFormKey(values: PostedValues): string | undefined {
  const key = values[FORM_KEY];
  return typeof key === "string" && key !== "" && key.length <= LONGEST ? key : undefined;
}
