import { useContext, type ReactNode } from "react";
import {
  activeMeasuresIn,
  choicesIn,
  nameField,
  noteField,
  rowTotal,
  textIn,
  unknownField,
  type CheckupAnswers,
} from "#workflows/checkup/checkup-answers.ts";
import type { AnswerProblem } from "#workflows/checkup/answer-check.ts";
import { formKindOf, listAskedFields } from "#workflows/checkup/question-visibility.ts";
import { genders } from "#workflows/programme/questionnaire/question-parts.ts";
import type { Question, QuestionField } from "#workflows/programme/questionnaire/question-types.ts";
import { ActiveMeasuresField } from "./active-measures-field.tsx";
import { Callout } from "./callout.tsx";
import { CheckboxField } from "./checkbox-field.tsx";
import { CheckupField } from "./checkup-field.tsx";
import { CheckupRemarkReply, type OpenRemark } from "./checkup-remark-reply.tsx";
import { FormFieldContext } from "./form-field-context.ts";
import { CountMatrix } from "./count-matrix.tsx";
import { TextAreaField } from "./text-area-field.tsx";

type CheckupQuestionProps = {
  question: Question;
  /** Everything answered so far, what is being typed included. */
  answers: CheckupAnswers;
  isAsked: boolean;
  referenceDay: string;
  problems: readonly AnswerProblem[];
  remarks: readonly OpenRemark[];
};

/**
 * One question with its help, its fields, what does not add up and the remarks on it. A question
 * that is not asked stays in the page, out of sight, so that its answer is kept for later.
 */
export function CheckupQuestion(props: CheckupQuestionProps) {
  const { question, answers, isAsked, problems, remarks } = props;
  const wrong = useWrongFields(question.id);
  const hasNote =
    problems.some(({ level }) => level === "warning") ||
    textIn(answers, noteField(question.id)) !== "";
  return (
    <div className="question" id={question.id} hidden={!isAsked && wrong.length === 0}>
      <QuestionFields {...props} />
      {question.mayBeUnknown && (
        <CheckboxField name={unknownField(question.id)} label="Non lo sappiamo" />
      )}
      {problems.map(({ level, message }) => (
        <Callout
          key={message}
          tone={level === "error" ? "danger" : "warning"}
          title={level === "error" ? "Non torna" : "Un dato insolito"}
        >
          {message}
        </Callout>
      ))}
      <div hidden={!hasNote}>
        <TextAreaField
          name={noteField(question.id)}
          label={`Nota sulla domanda ${question.id}`}
          hint="Spiega il dato a chi lo legge."
          rows={2}
          maxLength={500}
          required={false}
        />
      </div>
      {remarks.map((remark) => (
        <CheckupRemarkReply key={remark.id} remark={remark} />
      ))}
      <details className="question-why">
        <summary>Perché lo chiediamo</summary>
        <p>{question.why}</p>
      </details>
    </div>
  );
}

function QuestionFields(props: CheckupQuestionProps) {
  const { question, answers, referenceDay } = props;
  const wrong = useWrongFields(question.id);
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
    </fieldset>
  );
}

function QuestionMatrix({ question, answers, title }: CheckupQuestionProps & { title: ReactNode }) {
  if (!question.matrix) return null;
  const totals = genders.map(({ key }) => [key, rowTotal(answers, question, key)] as const);
  return (
    <CountMatrix
      questionId={question.id}
      caption={
        <>
          {title}
          {question.hint !== undefined && <span className="field-hint">{question.hint}</span>}
        </>
      }
      matrix={question.matrix}
      // In section B the columns share out the staff; elsewhere a person is in more than one.
      totals={question.id.startsWith("B") ? Object.fromEntries(totals) : null}
    />
  );
}

function QuestionTitle({ question }: { question: Question }) {
  return (
    <>
      <span className="code question-code">{question.id}</span> {question.text}
    </>
  );
}

/** Fields of a question with an error: a field one has to mend is never out of sight. */
function useWrongFields(questionId: string): string[] {
  const errors = useContext(FormFieldContext)?.errors ?? {};
  return Object.keys(errors).filter((name) => name.split(".").includes(questionId));
}

/** Only what the firm has or wishes for can become permanent. */
function permanentCandidates(answers: CheckupAnswers): string[] {
  return [
    ...activeMeasuresIn(answers),
    ...choicesIn(answers, "I02.measures"),
    ...choicesIn(answers, "H08.permanent"),
  ];
}
