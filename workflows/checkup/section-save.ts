import type { Questionnaire, Section } from "../programme/questionnaire/question-types.ts";
import { answersOfSection, answersTo, describesSame } from "./answer-texts.ts";
import { nameField, noteField, unknownField, type CheckupAnswers } from "./checkup-answers.ts";
import { formKindOf, listOfferedOptions } from "./question-visibility.ts";
import { listClosedChanges, type ReopenedCheckup } from "./reopening.ts";
import { replyField } from "./remark-schema.ts";
import {
  readSectionDraft,
  toSectionValues,
  type SectionDraft,
  type TypedValues,
} from "./section-draft.ts";
import { mergeSection, type FieldConflict } from "./section-merge.ts";
import { sectionSchema } from "./section-schema.ts";
import { judgeTurn, type SectionWriter } from "./section-turn.ts";
import type { TypedSection } from "./typed-section.ts";

/** A section as it is stored, and what of the check-up around it a save depends on. */
export type SectionSurroundings = {
  section: Section;
  /** The questionnaire the section is of. */
  version?: Questionnaire;
  referenceDay: string;
  stored: { version: number; writer: SectionWriter | null; typed: TypedValues };
  /** The answers that count, of all sections. */
  answers: CheckupAnswers;
  /** Replies to the open remarks on the section, by remark id. */
  replies: Readonly<Record<string, string>>;
  /** What a request for changes leaves open with given answers; null while everything is open. */
  reopen: ((answers: CheckupAnswers) => ReopenedCheckup) | null;
};

export type SectionPlan =
  /** To be stored; `taken` are fields that only others have changed. */
  | {
      kind: "save";
      draft: SectionDraft;
      replies: Record<string, string>;
      values: TypedValues;
      taken: string[];
    }
  /** Something newer of the same window is stored already. */
  | { kind: "late" }
  /** Somebody else has saved since, and the save does not say what it began from. */
  | { kind: "unjoinable" }
  /** Somebody else has changed the same fields. */
  | { kind: "clash"; conflicts: FieldConflict[]; values: TypedValues; theirs: TypedValues }
  /** The save would change questions that are not open. */
  | { kind: "closed"; questionIds: string[] };

/**
 * What becomes of a section that arrives to be saved. Touches nothing but the section's own fields,
 * whatever was posted; keeps what was not in the form, what the form could not show, and what a
 * request for changes has left closed.
 */
export function planSectionSave(typed: TypedSection, around: SectionSurroundings): SectionPlan {
  const theirs = valuesOf(around);
  const standing = judgeTurn(around.stored, typed.arrival);
  if (standing === "late") return { kind: "late" };
  const mine = keepWhatWasNotPosted(typed, theirs, around);
  if (standing !== "behind") return judgeOpen({ values: mine, taken: [], typed, around });
  if (typed.base === null) return { kind: "unjoinable" };
  const base = keepWhatWasNotPosted({ ...typed, values: typed.base }, theirs, around);
  const accepts = acceptsIn(around);
  const { values, conflicts, taken } = mergeSection({ base, mine, theirs, accepts });
  if (conflicts.length > 0) return { kind: "clash", conflicts, values, theirs };
  return judgeOpen({ values, taken, typed, around });
}

/** The section as its fields show it now, replies included. */
export function valuesOf(around: SectionSurroundings): TypedValues {
  const { section, stored, answers, replies, version } = around;
  const own = answersOfSection(section.id, answers, version);
  const said = Object.entries(replies).map(([id, reply]) => [replyField(id), reply]);
  return {
    ...toSectionValues(section, { answers: own, typed: stored.typed }),
    ...(Object.fromEntries(said) as TypedValues),
  };
}

/** Fields of questions that were not in the form, and choices that it did not offer, stay. */
function keepWhatWasNotPosted(
  { values, questionIds }: Pick<TypedSection, "values" | "questionIds">,
  theirs: TypedValues,
  { section, answers, referenceDay, replies }: SectionSurroundings,
): TypedValues {
  const form = formKindOf(answers);
  const kept = section.questions.flatMap((question) => {
    if (!questionIds.includes(question.id)) return namesOf(question);
    return question.fields.flatMap((field) => {
      const name = nameField(question, field);
      if (field.kind !== "choice" || values[name] !== undefined) return [];
      const offered = listOfferedOptions(field.options, { form, referenceDay });
      return offered.some(({ key }) => key === theirs[name]) ? [] : [name];
    });
  });
  const unposted = Object.keys(replies)
    .map(replyField)
    .filter((name) => !(name in values));
  return withFields(values, theirs, [...kept, ...unposted]);
}

type Judging = {
  values: TypedValues;
  taken: string[];
  typed: TypedSection;
  around: SectionSurroundings;
};

function judgeOpen({ values, taken, typed, around }: Judging): SectionPlan {
  const settled = settle(values, typed, around);
  if (settled.closed.length > 0) return { kind: "closed", questionIds: settled.closed };
  const { section, referenceDay, replies } = around;
  return {
    kind: "save",
    draft: readSectionDraft(section, settled.values, referenceDay),
    replies: Object.fromEntries(
      Object.keys(replies).map((id) => [id, String(settled.values[replyField(id)] ?? "")]),
    ),
    values: settled.values,
    taken,
  };
}

/** After a request for changes: what stays closed keeps its answer; what would change it is told. */
function settle(values: TypedValues, typed: TypedSection, around: SectionSurroundings) {
  const { section, answers, reopen, referenceDay, version } = around;
  if (!reopen) return { values, closed: [] };
  const own = answersOfSection(section.id, answers, version);
  const others = Object.entries(answers).filter(([name]) => !Object.hasOwn(own, name));
  const draft = readSectionDraft(section, values, referenceDay);
  const wanted = { ...(Object.fromEntries(others) as CheckupAnswers), ...draft.answers };
  const reopened = reopen(wanted);
  const closed = section.questions.filter(({ id }) => !reopened.open.has(id));
  const changed = new Set(
    listClosedChanges(reopened, { answers: wanted, ...(version && { version }) }),
  );
  const was = toSectionValues(section, {
    answers: Object.assign(
      {},
      ...closed.map((question) => answersTo(question, reopened.answers)),
    ) as CheckupAnswers,
    typed: {},
  });
  // A question that was open a moment ago comes along with what is stored: that is no change of it.
  const tried = closed.filter(
    (question) =>
      changed.has(question.id) &&
      typed.questionIds.includes(question.id) &&
      !describesSame(question, wanted, answers),
  );
  return {
    values: withFields(values, was, closed.flatMap(namesOf)),
    closed: tried.map(({ id }) => id),
  };
}

function acceptsIn({ section, referenceDay }: SectionSurroundings) {
  const { shape } = sectionSchema(section, referenceDay);
  return (name: string, value: string | string[]) => shape[name]?.safeParse(value).success ?? true;
}

/** Some fields as they are elsewhere; what is empty there is empty here. */
function withFields(values: TypedValues, source: TypedValues, names: readonly string[]) {
  const replaced = new Set(names);
  const others = Object.entries(values).filter(([name]) => !replaced.has(name));
  const taken = names.flatMap((name) => {
    const value = source[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...others, ...taken]);
}

function namesOf(question: Section["questions"][number]): string[] {
  const fields = question.fields.map((field) => nameField(question, field));
  return [...fields, unknownField(question.id), noteField(question.id)];
}
