import { z } from "zod";
import { sectionSchema, toSectionAnswers } from "#workflows/checkup/section-schema.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { Section } from "#workflows/programme/questionnaire/question-types.ts";
import { questionnaires } from "#workflows/programme/questionnaire/questionnaire-versions.ts";
import { asPosted } from "./form-part.ts";

type Typed = string | number | boolean | null | (string | number)[] | { [key: string]: Typed };

const typedSchema: z.ZodType<Typed> = z.lazy(() =>
  z.union([
    z.string().max(2_000),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.union([z.string().max(2_000), z.number()])).max(100),
    z.record(z.string(), typedSchema),
  ]),
);

/**
 * Answers to the questionnaire by question, with the parts of a question inside it:
 * `{ "A01": "…", "B01": { "women": { "permanent": 5 } }, "unknown": { "C02": true } }`.
 * @returns the fields as the form posts them, by name.
 */
export const checkupAnswersPart = z
  .record(z.string(), typedSchema)
  .transform((answers) => asPosted(flatten(answers, "")));

/** A section with what is answered there. */
export type AnsweredSection = { section: Section; answers: CheckupAnswers };

/**
 * Judges the posted answers as the nine pages of the questionnaire would.
 * @param referenceDay YYYY-MM-DD, the day the figures refer to
 * @returns the sections, or what is wrong with the name of each field.
 */
export function readAnswers(
  posted: Readonly<Record<string, string | string[]>>,
  referenceDay: string,
): { sections: AnsweredSection[]; problems: { name: string; message: string }[] } {
  const problems: { name: string; message: string }[] = [];
  const left = new Set(Object.keys(posted));
  const sections = questionnaires.current.sections.map((section) => {
    const schema = sectionSchema(section, referenceDay);
    const names = Object.keys(schema.shape);
    for (const name of names) left.delete(name);
    const result = schema.safeParse(pick(posted, names));
    if (result.success) return { section, answers: toSectionAnswers(result.data) };
    for (const { path, message } of result.error.issues)
      problems.push({ name: path.join("."), message });
    return { section, answers: {} };
  });
  for (const name of left) problems.push({ name, message: "Il questionario non ha questo campo." });
  return { sections, problems };
}

function pick(posted: Readonly<Record<string, string | string[]>>, names: readonly string[]) {
  return Object.fromEntries(
    names.filter((name) => name in posted).map((name) => [name, posted[name]]),
  );
}

function flatten(answers: Record<string, Typed>, prefix: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]): [string, unknown][] => {
      const name = `${prefix}${key}`;
      const isNested = typeof value === "object" && value !== null && !Array.isArray(value);
      return isNested ? Object.entries(flatten(value, `${name}.`)) : [[name, value]];
    }),
  );
}
