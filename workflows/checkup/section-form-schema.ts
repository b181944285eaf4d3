import { z } from "zod";
import { wholeNumberField } from "../form-fields.ts";
import type { Section } from "../programme/questionnaire/question-types.ts";
import type { AnswerValue, CheckupAnswers } from "./checkup-answers.ts";
import { repliesSchema, replyField } from "./remark-schema.ts";
import { sectionProblems, sectionSchema, toSectionAnswers } from "./section-schema.ts";

type FormFrame = {
  /** YYYY-MM-DD on which codes and options are judged. */
  referenceDay: string;
  /** Open remarks on questions of the section. */
  remarkIds: readonly string[];
};

/** What the page of a section posts: its answers, the version they start from, the replies to remarks. */
export function sectionFormSchema(section: Section, { referenceDay, remarkIds }: FormFrame) {
  return z
    .object({
      ...sectionSchema(section, referenceDay).shape,
      ...repliesSchema(remarkIds).shape,
      version: wholeNumberField(),
    })
    .superRefine(sectionProblems(section));
}

/** A section as it is to be saved. */
export type SectionSave = {
  /** Version the form was made from; 0 where nothing was saved yet. */
  version: number;
  answers: CheckupAnswers;
  /** Replies by remark id. */
  replies: Readonly<Record<string, string>>;
};

/** Parts what the schema accepted into answers, version and replies. */
export function toSectionSave(
  section: Section,
  posted: Readonly<Record<string, AnswerValue | boolean | null>>,
  { referenceDay, remarkIds }: FormFrame,
): SectionSave {
  const names = Object.keys(sectionSchema(section, referenceDay).shape);
  const own = Object.entries(posted).filter(([name]) => names.includes(name));
  const replies = remarkIds.map((id) => [id, textOf(posted[replyField(id)])] as const);
  return {
    version: typeof posted["version"] === "number" ? posted["version"] : 0,
    answers: toSectionAnswers(Object.fromEntries(own)),
    replies: Object.fromEntries(replies),
  };
}

function textOf(value: AnswerValue | boolean | null | undefined): string {
  return typeof value === "string" ? value : "";
}
