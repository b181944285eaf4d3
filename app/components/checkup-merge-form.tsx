import { Form } from "@remix-run/react";
import type { PostedValues } from "#app/forms/posted-values.ts";
import { nameField, noteField } from "#workflows/checkup/checkup-answers.ts";
import { questionOf } from "#workflows/checkup/unreadable-answers.ts";
import type { Question, Section } from "#workflows/programme/questionnaire/question-types.ts";
import { Callout } from "./callout.tsx";
import type { OpenRemark } from "./checkup-remark-reply.tsx";
import { labelSectionFields, WindowFields } from "./checkup-section-form.tsx";

type FieldConflict = {
  name: string;
  before: string | string[];
  mine: string | string[];
  theirs: string | string[];
};

type CheckupMergeFormProps = {
  section: Section;
  remarks: readonly OpenRemark[];
  clash: {
    version: number;
    conflicts: FieldConflict[];
    values: PostedValues;
    theirs: PostedValues;
    savedBy: string;
    /** The form as it was posted: its window goes on. */
    posted: PostedValues;
  };
};

/**
 * The same fields changed by two people: what it was, what each would have, one choice each. All
 * else is joined already and travels along out of sight. It is an ordinary form of the section, so
 * it needs no JavaScript, and a third change in the meantime only brings it up again.
 */
export function CheckupMergeForm({ section, remarks, clash }: CheckupMergeFormProps) {
  const { conflicts, values, theirs, version, savedBy, posted } = clash;
  const labels = labelSectionFields(section, remarks);
  const other = savedBy === "" ? "Tu, in un'altra finestra" : savedBy;
  const window = { key: first(posted["windowKey"]), version, base: theirs, writer: null };
  return (
    <Form method="post" className="merge-form">
      <Callout tone="warning" title="Non abbiamo ancora salvato">
        Mentre scrivevi,{" "}
        {savedBy === ""
          ? "in un'altra finestra hai cambiato le stesse risposte"
          : `${savedBy} ha cambiato le stesse risposte`}
        . Scegli quale tenere: tutto il resto è già unito e non si perde nulla.
      </Callout>
      <WindowFields window={window} turn={Number(first(posted["turn"])) + 1} />
      <HiddenValues section={section} values={values} conflicts={conflicts} />
      {conflicts.map((conflict) => (
        <Conflict
          key={conflict.name}
          conflict={conflict}
          question={section.questions.find(({ id }) => id === questionOf(conflict.name))}
          label={labels[conflict.name] ?? conflict.name}
          other={other}
        />
      ))}
      <div className="form-buttons">
        <button type="submit" className="btn btn-primary">
          Salva ciò che ho scelto
        </button>
      </div>
    </Form>
  );
}

type HiddenValuesProps = Pick<CheckupMergeFormProps, "section"> & {
  values: PostedValues;
  conflicts: readonly FieldConflict[];
};

/** All that needs no choice. The note of each question says that the question is in the form. */
function HiddenValues({ section, values, conflicts }: HiddenValuesProps) {
  const chosen = new Set(conflicts.map(({ name }) => name));
  const notes = Object.fromEntries(section.questions.map(({ id }) => [noteField(id), ""]));
  return Object.entries({ ...notes, ...values }).flatMap(([name, value]) =>
    chosen.has(name)
      ? []
      : [value]
          .flat()
          .map((one) => <input key={`${name}=${one}`} type="hidden" name={name} value={one} />),
  );
}

type ConflictProps = {
  conflict: FieldConflict;
  question: Question | undefined;
  label: string;
  other: string;
};

function Conflict(props: ConflictProps) {
  const { conflict, question, label } = props;
  const isList = [conflict.mine, conflict.theirs].some(Array.isArray);
  return (
    <fieldset className="merge-field">
      <legend>{label}</legend>
      {question && <p className="answer-question">{question.text}</p>}
      <p>
        Prima: <strong>{describe(question, conflict.name, conflict.before)}</strong>
      </p>
      {isList ? <ListChoice {...props} /> : <SingleChoice {...props} />}
    </fieldset>
  );
}

function SingleChoice({ conflict, question, other }: ConflictProps) {
  const { name, mine, theirs } = conflict;
  const options = [
    { who: "La tua versione", value: mine, isMine: true },
    { who: other, value: theirs, isMine: false },
  ];
  return options.map(({ who, value, isMine }) => (
    <label className="choice" key={who}>
      <input type="radio" name={name} value={first(value)} defaultChecked={isMine} />
      <span>
        {describe(question, name, value)}
        <small>{who}</small>
      </span>
    </label>
  ));
}

/** Two lists that cannot stand together: every voice of either, to tick anew. */
function ListChoice({ conflict, question, other }: ConflictProps) {
  const { name, mine, theirs } = conflict;
  const own = new Set([mine].flat());
  const keys = [...new Set([...own, ...[theirs].flat()])].filter((key) => key !== "");
  return keys.map((key) => (
    <label className="choice" key={key}>
      <input type="checkbox" name={name} value={key} defaultChecked={own.has(key)} />
      <span>
        {describe(question, name, key)}
        <small>{own.has(key) ? "La tua versione" : other}</small>
      </span>
    </label>
  ));
}

/** A value in words: the labels of chosen options, what was typed otherwise. */
function describe(question: Question | undefined, name: string, value: string | string[]): string {
  const field = question?.fields.find((one) => nameField(question, one) === name);
  const texts = [value].flat().filter((one) => one !== "");
  if (texts.length === 0) return "vuoto";
  if (name.startsWith("unknown.")) return "«Non lo sappiamo»";
  const options = field && "options" in field ? field.options : [];
  return texts.map((one) => options.find(({ key }) => key === one)?.label ?? one).join(", ");
}

function first(value: string | string[] | undefined): string {
  return [value ?? []].flat()[0] ?? "";
}
