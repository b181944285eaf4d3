import { z } from "zod";
import {
  multiChoiceField,
  optionalChoiceField,
  optionalEuroField,
  optionalText,
  optionalTickField,
  optionalWholeNumberField,
} from "../form-fields.ts";
import { parseEuro } from "../money.ts";
import { formatPoints } from "../points.ts";
import type {
  ChoiceOption,
  HundredthsField,
  Question,
  QuestionField,
  Section,
} from "../programme/questionnaire/question-types.ts";
import {
  nameField,
  noteField,
  unknownField,
  type AnswerValue,
  type CheckupAnswers,
} from "./checkup-answers.ts";
import { textProblem } from "./text-shapes.ts";

const NOTE_LENGTH = 500;
/** Ten billion euros: beyond any firm, within exact arithmetic. */
const MOST_CENTS = 1_000_000_000_000;

/** A section, or some of its questions. */
export type QuestionGroup = Pick<Section, "questions">;

type FieldSchema = z.ZodType<AnswerValue | boolean | null>;

/** What a section's form brings, by field name. */
type PostedAnswers = Readonly<Record<string, AnswerValue | boolean | null>>;

/**
 * What the form of a section may post. Every field may be empty, because a check-up is filled a
 * little at a time; what is typed must be readable. Fields are all those of the section, whatever
 * was posted: the form never chooses its own checks.
 * @param referenceDay YYYY-MM-DD, on which codes and options are judged
 */
export function sectionSchema(section: QuestionGroup, referenceDay: string): SectionSchema {
  const byDay = schemas.get(section) ?? new Map<string, SectionSchema>();
  schemas.set(section, byDay);
  const known = byDay.get(referenceDay);
  if (known) return known;
  const schema = makeSectionSchema(section, referenceDay);
  byDay.set(referenceDay, schema);
  return schema;
}

type SectionSchema = ReturnType<typeof makeSectionSchema>;

/** A schema is the same whenever it is asked for: at every key typed, and at every post. */
const schemas = new WeakMap<QuestionGroup, Map<string, SectionSchema>>();

function makeSectionSchema(section: QuestionGroup, referenceDay: string) {
  const shape = Object.fromEntries(
    section.questions.flatMap((question) => questionShape(question, referenceDay)),
  );
  return z.object(shape).superRefine(sectionProblems(section));
}

/** What is wrong between the fields of a section, for `superRefine`. */
export function sectionProblems(section: QuestionGroup) {
  return (posted: PostedAnswers, context: z.RefinementCtx) => {
    for (const { name, message } of listSectionProblems(section, posted)) {
      context.addIssue({ code: "custom", path: [name], message });
    }
  };
}

/** What is wrong between the fields of a section, with the field at which it is told. */
export function listSectionProblems(section: QuestionGroup, posted: PostedAnswers): FieldProblem[] {
  return section.questions.flatMap((question) => [
    ...rankingProblems(question, posted),
    ...contradictionProblems(question, posted),
  ]);
}

/** The answers of a section that the schema accepted; empty fields are absent. */
export function toSectionAnswers(posted: PostedAnswers): CheckupAnswers {
  const given: [string, AnswerValue][] = [];
  for (const [name, value] of Object.entries(posted)) {
    if (value === true) given.push([name, "on"]);
    else if (isGiven(value)) given.push([name, value]);
  }
  return Object.fromEntries(given);
}

/**
 * The answers that can be read from a form still being typed: what cannot be read is left out.
 * Lets the page apply the conditions before anything is saved.
 */
export function readDraftAnswers(
  section: Section,
  posted: Readonly<Record<string, string | string[]>>,
  referenceDay: string,
): CheckupAnswers {
  const { shape } = sectionSchema(section, referenceDay);
  const read: Record<string, AnswerValue | boolean | null> = {};
  for (const [name, field] of Object.entries(shape)) {
    const result = field.safeParse(posted[name]);
    if (result.success) read[name] = result.data;
  }
  return toSectionAnswers(read);
}

function isGiven(value: AnswerValue | boolean | null | undefined): value is AnswerValue {
  if (value === undefined || value === null || value === false || value === true || value === "")
    return false;
  return typeof value !== "object" || value.length > 0;
}

function questionShape(question: Question, referenceDay: string): [string, FieldSchema][] {
  const fields = question.fields.map((field): [string, FieldSchema] => [
    nameField(question, field),
    fieldSchema(field, referenceDay),
  ]);
  const unknown: [string, FieldSchema][] = question.mayBeUnknown
    ? [[unknownField(question.id), optionalTickField()]]
    : [];
  return [...fields, ...unknown, [noteField(question.id), optionalText(NOTE_LENGTH)]];
}

function fieldSchema(field: QuestionField, referenceDay: string): FieldSchema {
  switch (field.kind) {
    case "text":
      return optionalText(field.maxLength).transform((text, context) => {
        const problem = text === "" ? null : textProblem(field.shape, text, referenceDay);
        if (problem !== null) context.addIssue({ code: "custom", message: problem });
        return text;
      });
    case "count":
      return optionalWholeNumberField({ min: 0, max: field.max });
    case "hundredths":
      return optionalHundredths(field);
    case "euro":
      return optionalEuroField({ min: 0, max: MOST_CENTS });
    case "choice":
      return optionalChoiceField(keysOf(field.options));
    case "choices":
      return severalChoices(field.options, field.max);
  }
}

function optionalHundredths({ max }: HundredthsField) {
  return optionalText(40).transform((text, context) => {
    if (text === "") return null;
    const value = parseEuro(text);
    const problem =
      value === null
        ? "Scrivi un numero, per esempio 9,40."
        : value < 0
          ? "Non può essere negativo."
          : value > max
            ? `Il massimo è ${formatPoints(max)}.`
            : null;
    if (problem === null) return value;
    context.addIssue({ code: "custom", message: problem });
    return z.NEVER;
  });
}

function severalChoices(options: readonly ChoiceOption[], max: number | undefined) {
  const keys = keysOf(options);
  const alone = options.filter((option) => option.exclusive);
  return multiChoiceField(keys, max === undefined ? {} : { max }).superRefine((chosen, context) => {
    const excluding = alone.find((option) => chosen.includes(option.key));
    if (!excluding || chosen.length < 2) return;
    const message = `«${excluding.label}» non va insieme ad altre voci.`;
    context.addIssue({ code: "custom", message });
  });
}

function keysOf(options: readonly ChoiceOption[]): [string, ...string[]] {
  return options.map(({ key }) => key) as [string, ...string[]];
}

type FieldProblem = { name: string; message: string };

/** "Non lo sappiamo" beside an answer: one of the two is a slip. */
function contradictionProblems(question: Question, posted: PostedAnswers): FieldProblem[] {
  const name = unknownField(question.id);
  if (posted[name] !== true) return [];
  const isAnswered = question.fields.some((field) => isGiven(posted[nameField(question, field)]));
  return isAnswered
    ? [{ name, message: "Hai dato una risposta: togli il segno a «Non lo sappiamo»." }]
    : [];
}

/** A need named twice in a ranking. */
function rankingProblems(question: Question, posted: PostedAnswers): FieldProblem[] {
  if (question.id !== "I01") return [];
  const names = question.fields.map((field) => nameField(question, field));
  return names.flatMap((name, index) => {
    const earlier = names.slice(0, index).map((other) => posted[other]);
    const value = posted[name];
    return value !== null && earlier.includes(value)
      ? [{ name, message: "Hai già indicato questa esigenza più in alto." }]
      : [];
  });
}
