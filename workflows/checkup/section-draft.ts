import type { Section } from "../programme/questionnaire/question-types.ts";
import { toPostedValues } from "./answer-texts.ts";
import type { AnswerValue, CheckupAnswers } from "./checkup-answers.ts";
import { listSectionProblems, sectionSchema, toSectionAnswers } from "./section-schema.ts";

/** Fields as a form posts them: one text, or a list of chosen keys. */
export type TypedValues = Readonly<Record<string, string | string[]>>;

/** A section being filled: the answers that count, and what is typed but cannot be an answer yet. */
export type SectionDraft = { answers: CheckupAnswers; typed: TypedValues };

/** What is typed and why it cannot be an answer yet. */
export type UnreadableField = { name: string; typed: string | string[]; message: string };

/** Longer texts are no answer of any kind and are not kept on the server. */
const LONGEST_TEXT = 5_000;
const LONGEST_LIST = 100;

/**
 * Parts what is typed in a section into answers and the rest. Only the section's own fields are
 * looked at, whatever was posted. An answer that contradicts another counts as not readable.
 * @param referenceDay YYYY-MM-DD, on which codes and options are judged
 */
export function readSectionDraft(
  section: Section,
  posted: TypedValues,
  referenceDay: string,
): SectionDraft {
  const { read, unreadable } = judgeFields(section, posted, referenceDay);
  return {
    answers: toSectionAnswers(read),
    typed: Object.fromEntries(unreadable.map(({ name, typed }) => [name, typed])),
  };
}

/** What is typed in a section and cannot be an answer yet, with the reason. */
export function listUnreadable(
  section: Section,
  posted: TypedValues,
  referenceDay: string,
): UnreadableField[] {
  return judgeFields(section, posted, referenceDay).unreadable;
}

/** A draft as its fields show it; the inverse of {@link readSectionDraft}. */
export function toSectionValues(
  section: Section,
  { answers, typed }: SectionDraft,
): Record<string, string | string[]> {
  return { ...toPostedValues(section.questions, answers), ...typed };
}

/** The same fields in one way of writing: `1234,5` and `1.234,50` are the same amount. */
export function unifyValues(
  section: Section,
  posted: TypedValues,
  referenceDay: string,
): Record<string, string | string[]> {
  return toSectionValues(section, readSectionDraft(section, posted, referenceDay));
}

/** Fields with more text than any answer could need. */
export function listOverlong(posted: TypedValues): string[] {
  return Object.entries(posted).flatMap(([name, value]) => {
    const texts = [value].flat();
    const isOverlong =
      texts.length > LONGEST_LIST || texts.some(({ length }) => length > LONGEST_TEXT);
    return isOverlong ? [name] : [];
  });
}

function judgeFields(section: Section, posted: TypedValues, referenceDay: string) {
  const read = new Map<string, AnswerValue | boolean | null>();
  const unreadable: UnreadableField[] = [];
  for (const [name, field] of Object.entries(sectionSchema(section, referenceDay).shape)) {
    const typed = readOwn(posted, name);
    const result = field.safeParse(typed);
    if (result.success) read.set(name, result.data);
    else unreadable.push({ name, typed: typed ?? "", message: firstMessage(result.error) });
  }
  for (const { name, message } of listSectionProblems(section, Object.fromEntries(read))) {
    if (read.delete(name)) unreadable.push({ name, typed: readOwn(posted, name) ?? "", message });
  }
  return { read: Object.fromEntries(read), unreadable };
}

/** A posted field; never what every object has. */
function readOwn(posted: TypedValues, name: string): string | string[] | undefined {
  return Object.hasOwn(posted, name) ? posted[name] : undefined;
}

function firstMessage({ issues }: { issues: readonly { message: string }[] }): string {
  return issues[0]?.message ?? "";
}
