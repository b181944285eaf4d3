import type { ReactNode } from "react";
import {
  activeMeasuresIn,
  choicesIn,
  nameField,
  sumIn,
  type CheckupAnswers,
} from "#workflows/checkup/checkup-answers.ts";
import { formKindOf, listAskedFields } from "#workflows/checkup/question-visibility.ts";
import type { Question, QuestionField } from "#workflows/programme/questionnaire/question-types.ts";
import { ActiveMeasuresField } from "./active-measures-field.tsx";
import { CheckupField } from "./checkup-field.tsx";
import { CountMatrix } from "./count-matrix.tsx";

type QuestionFieldsProps = {
  question: Question;
  /** Everything answered so far, what is being typed included. */
  answers: CheckupAnswers;
  referenceDay: string;
  /** Names of the fields with an error. */
  wrong: readonly string[];
};

/** The fields of a question, as their kinds want them. */
export function CheckupQuestionFields(props: QuestionFieldsProps) {
  const { question, answers, referenceDay, wrong } = props;
  const title = <QuestionTitle question={question} />;
  if (question.matrix) return <QuestionMatrix {...props} title={title} />;
  const hint = question.hint === undefined ? {} : { hint: question.hint };
  if (question.id === "F01") return <ActiveMeasuresField label={title} {...hint} />;
  const common = { form: formKindOf(answers), referenceDay };
  const [only, ...others] = question.fields;
  if (only && others.length === 0)
    return <CheckupField {...common} {...hint} name={question.id} field={only} label={title} />;
  const asked = listAskedFields(question, answers);
  const isShown = (field: QuestionField) =>
    asked.includes(field) || wrong.includes(nameField(question, field));
  return (
    <fieldset className="question-fields">
      <legend className="field-label">{title}</legend>
      {question.hint !== undefined && <p className="field-hint">{question.hint}</p>}
      {question.fields.map((field) => (
        <div key={field.key} hidden={!isShown(field)}>
          <CheckupField
            {...common}
            name={nameField(question, field)}
            field={field}
            label={field.label}
            only={field.key === "permanent" ? permanentCandidates(answers) : undefined}
          />
        </div>
      ))}
      {question.id === "G01" && <AbsenceTotal answers={answers} />}
    </fieldset>
  );
}

function QuestionMatrix({ question, answers, title }: QuestionFieldsProps & { title: ReactNode }) {
  if (!question.matrix) return null;
  return (
    <CountMatrix
      question={question}
      answers={answers}
      matrix={question.matrix}
      caption={
        <>
          {title}
          {question.hint !== undefined && <span className="field-hint">{question.hint}</span>}
        </>
      }
      // In section B the columns share out the staff; elsewhere a person is in more than one.
      sharesOut={question.id.startsWith("B")}
    />
  );
}

/** Hours add up as one types, as the index will read them. */
function AbsenceTotal({ answers }: { answers: CheckupAnswers }) {
  const hours = sumIn(answers, ["G01.illness", "G01.family", "G01.other"]);
  return (
    <p className="running-total">
      Ore di assenza in tutto: <output>{hours.toLocaleString("it-IT")}</output>
    </p>
  );
}

export function QuestionTitle({ question }: { question: Question }) {
  return (
    <>
      <span className="code question-code">{question.id}</span> {question.text}
    </>
  );
}

/** Only what the firm has or wishes for can become permanent. */
function permanentCandidates(answers: CheckupAnswers): string[] {
  return [
    ...activeMeasuresIn(answers),
    ...choicesIn(answers, "I02.measures"),
    ...choicesIn(answers, "H08.permanent"),
  ];
}
