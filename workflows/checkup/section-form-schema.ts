import { z } from "zod";
import { optionalText, optionalWholeNumberField, wholeNumberField } from "../form-fields.ts";
import type { Section } from "../programme/questionnaire/question-types.ts";
import type { CheckupAnswers } from "./checkup-answers.ts";
import { repliesSchema } from "./remark-schema.ts";
import { sectionProblems, sectionSchema } from "./section-schema.ts";

export type FormFrame = {
  /** YYYY-MM-DD on which codes and options are judged. */
  referenceDay: string;
  /** Open remarks on questions of the section. */
  remarkIds: readonly string[];
};

/** Room for a whole section as text. */
const BASE_LENGTH = 200_000;
const KEY_LENGTH = 64;

/**
 * What the page of a section carries besides its answers: the version it starts from, the fields as
 * they were then, which window it is and how often it has saved.
 */
export const sectionWindowShape = {
  version: wholeNumberField(),
  base: optionalText(BASE_LENGTH),
  windowKey: optionalText(KEY_LENGTH),
  turn: optionalWholeNumberField(),
};

/** What the page of a section posts: its answers, the replies to remarks, and its window. */
export function sectionFormSchema(section: Section, frame: FormFrame) {
  const { referenceDay, remarkIds } = frame;
  if (remarkIds.length > 0) return makeSectionFormSchema(section, frame);
  const answers = sectionSchema(section, referenceDay);
  const known = withoutRemarks.get(answers);
  if (known) return known;
  const schema = makeSectionFormSchema(section, frame);
  withoutRemarks.set(answers, schema);
  return schema;
}

type SectionFormSchema = ReturnType<typeof makeSectionFormSchema>;

/** Without remarks the form of a section is the same for everybody: made once. */
const withoutRemarks = new WeakMap<ReturnType<typeof sectionSchema>, SectionFormSchema>();

function makeSectionFormSchema(section: Section, { referenceDay, remarkIds }: FormFrame) {
  return z
    .object({
      ...sectionSchema(section, referenceDay).shape,
      ...repliesSchema(remarkIds).shape,
      ...sectionWindowShape,
    })
    .superRefine(sectionProblems(section));
}

/** A section whose answers are known as such, as it is to be saved. */
export type SectionSave = {
  /** Version the answers were made from; 0 where nothing was saved yet. */
  version: number;
  answers: CheckupAnswers;
  /** Replies by remark id. */
  replies: Readonly<Record<string, string>>;
};

/** What is wrong with a posted section, the first message of each field; empty when nothing is. */
export function listFormErrors(
  section: Section,
  posted: Readonly<Record<string, string | string[]>>,
  frame: FormFrame,
): Record<string, string> {
  const result = sectionFormSchema(section, frame).safeParse(posted);
  if (result.success) return {};
  const messages = new Map<string, string>();
  for (const { path, message } of result.error.issues) {
    // A wrong voice of a list is told at the list.
    const [name = ""] = path.map(String);
    if (!messages.has(name)) messages.set(name, message);
  }
  return Object.fromEntries(messages);
}
