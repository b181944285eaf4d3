/** What a form posts: one text for a field, a list where the name is repeated. */
export type PostedValues = Record<string, string | string[]>;

/**
 * The fields of a posted form, by name; files are left out. The page and the server read a form
 * through this one function, so that both judge the same values.
 */
export function readPostedValues(form: FormData): PostedValues {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const before = values.get(name);
    // Browsers post two characters for a line end where people typed one.
    const typed = value.replaceAll("\r\n", "\n");
    values.set(name, before === undefined ? typed : [before, typed].flat());
  }
  return Object.fromEntries(values);
}

/** What an action answers when a form is not accepted: messages by field and what was typed. */
export type FormReply = {
  errors: Record<string, string>;
  values?: PostedValues | undefined;
  refusal?: RefusalText | undefined;
};

/** Why an act was refused, in words for the reader. */
export type RefusalText = {
  what: string;
  why: string;
  remedy: string;
  problems?: readonly string[] | undefined;
};

/** A post that was not done and may be sent again: where to, and what was typed. */
export type RetryPost = { action: string; values: PostedValues };

/** The post to send again that an answer carries, if it does. */
export function retryOf(answer: unknown): RetryPost | undefined {
  if (typeof answer !== "object" || answer === null || !("retry" in answer)) return undefined;
  return answer.retry as RetryPost | undefined;
}
