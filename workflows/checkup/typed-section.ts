import { z } from "zod";
import type { Section } from "../programme/questionnaire/question-types.ts";
import { noteField } from "./checkup-answers.ts";
import { replyField } from "./remark-schema.ts";
import { toSectionValues, unifyValues, type TypedValues } from "./section-draft.ts";
import { sectionWindowShape, type FormFrame, type SectionSave } from "./section-form-schema.ts";
import type { SectionArrival } from "./section-turn.ts";

/** A section as it is typed, on its way to be saved. */
export type TypedSection = {
  arrival: SectionArrival;
  /** The fields the window began from; null where none are told, and then nothing can be joined. */
  base: TypedValues | null;
  /** The section's own fields and replies, in one way of writing. */
  values: TypedValues;
  /** Questions that were in the form: what is absent of others is not emptied. */
  questionIds: readonly string[];
};

const windowSchema = z.object(sectionWindowShape);

const baseSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/**
 * Reads a posted section, finished or not. A question counts as posted when its note is, because
 * unticked boxes and switched off fields look the same in a post.
 * @param isPressed saved by the button, not on its own
 * @returns null when the post does not say which version it starts from.
 */
export function readTypedSection(
  section: Section,
  posted: TypedValues,
  { isPressed, ...frame }: FormFrame & { isPressed: boolean },
): TypedSection | null {
  const read = windowSchema.safeParse(posted);
  if (!read.success) return null;
  const { version, windowKey, turn, base } = read.data;
  const begun = readBase(base);
  return {
    arrival: { version, key: windowKey, turn: turn ?? 1, isPressed },
    base: begun && readSectionValues(section, begun, frame),
    values: readSectionValues(section, posted, frame),
    questionIds: section.questions
      .map(({ id }) => id)
      .filter((id) => Object.hasOwn(posted, noteField(id))),
  };
}

/** Answers known as such, as if they had been typed. */
export function asTypedSection(section: Section, save: SectionSave): TypedSection {
  const replies = Object.entries(save.replies).map(([id, reply]) => [replyField(id), reply]);
  return {
    arrival: { version: save.version, key: "", turn: 0, isPressed: true },
    base: null,
    values: {
      ...toSectionValues(section, { answers: save.answers, typed: {} }),
      ...(Object.fromEntries(replies) as TypedValues),
    },
    questionIds: section.questions.map(({ id }) => id),
  };
}

/** The section's own fields and the replies to its remarks, in one way of writing. */
export function readSectionValues(
  section: Section,
  posted: TypedValues,
  { referenceDay, remarkIds }: FormFrame,
): TypedValues {
  const replies = remarkIds.flatMap((id) => {
    const reply = Object.hasOwn(posted, replyField(id)) ? posted[replyField(id)] : undefined;
    return typeof reply === "string" ? [[replyField(id), reply.trim()] as const] : [];
  });
  return { ...unifyValues(section, posted, referenceDay), ...Object.fromEntries(replies) };
}

function readBase(text: string): TypedValues | null {
  try {
    return baseSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
