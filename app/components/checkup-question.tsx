import { useContext } from "react";
import type { AnswerProblem } from "#workflows/checkup/answer-check.ts";
import { summariseAnswer } from "#workflows/checkup/answer-texts.ts";
import {
  noteField,
  textIn,
  unknownField,
  type CheckupAnswers,
} from "#workflows/checkup/checkup-answers.ts";
import { listConditionSources, type Visibility } from "#workflows/checkup/conditions.ts";
import type { ReopeningReason } from "#workflows/checkup/reopening.ts";
import type { Question } from "#workflows/programme/questionnaire/question-types.ts";
import { AnswerCorrections } from "./answer-corrections.tsx";
import { Callout } from "./callout.tsx";
import { CheckboxField } from "./checkbox-field.tsx";
import { CheckupQuestionFields, QuestionTitle } from "./checkup-question-fields.tsx";
import { CheckupQuestionHelp } from "./checkup-question-help.tsx";
import { CheckupRemarkReply, type OpenRemark } from "./checkup-remark-reply.tsx";
import { FormFieldContext } from "./form-field-context.ts";
import { SurveySource } from "./survey-source.tsx";
import { TextAreaField } from "./text-area-field.tsx";

type CheckupQuestionProps = {
  question: Question;
  /** Everything answered so far, what is being typed included. */
  answers: CheckupAnswers;
  visibility?: Visibility;
  /** After a request for changes: why the question is open, or that it is closed. */
  openness?: ReopeningReason | "open" | "closed";
  referenceDay: string;
  problems: readonly AnswerProblem[];
  remarks: readonly OpenRemark[];
};

/**
 * One question with its help, its fields, what does not add up and the remarks on it. A question
 * that is not asked stays in the page, out of sight, so that its answer is kept for later; one that
 * is closed is switched off, so that its fields are not posted.
 */
export function CheckupQuestion(props: CheckupQuestionProps) {
  const { question, visibility = "visible", remarks } = props;
  const isWrong = useWrongFields(question.id).length > 0;
  const isShown = visibility === "visible" || isWrong || remarks.length > 0;
  const isClosed = props.openness === "closed";
  return (
    <>
      {visibility === "unknown" && !isWrong && <PendingQuestion question={question} />}
      <div
        className={isClosed ? "question question-closed" : "question"}
        id={question.id}
        hidden={!isShown}
      >
        {isClosed && <ClosedAnswer {...props} />}
        <fieldset className="question-body" disabled={isClosed} hidden={isClosed}>
          <OpenQuestion {...props} />
        </fieldset>
      </div>
    </>
  );
}

function OpenQuestion(props: CheckupQuestionProps) {
  const { question, answers, openness = "open", problems, remarks } = props;
  const wrong = useWrongFields(question.id);
  const hasNote =
    problems.some(({ level }) => level === "warning") ||
    textIn(answers, noteField(question.id)) !== "" ||
    wrong.includes(noteField(question.id));
  const reason = REASONS[openness];
  return (
    <>
      {reason !== undefined && <p className="question-reason">{reason}</p>}
      <CheckupQuestionFields {...props} wrong={wrong} />
      <SurveySource questionId={question.id} answers={answers} />
      <AnswerCorrections questionId={question.id} />
      {question.mayBeUnknown && (
        <CheckboxField name={unknownField(question.id)} label="Non lo sappiamo" />
      )}
      <AnswerProblems problems={problems} />
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
        <CheckupRemarkReply
          key={remark.id}
          remark={remark}
          now={summariseAnswer(question, answers)}
        />
      ))}
      <CheckupQuestionHelp question={question} />
    </>
  );
}

/** Why a question is open though nobody has asked about it. */
const REASONS: Readonly<Partial<Record<NonNullable<CheckupQuestionProps["openness"]>, string>>> = {
  newlyAsked: "Questa domanda è comparsa con una risposta che hai cambiato.",
  missing: "Manca una risposta, dopo ciò che hai cambiato.",
  problem: "Questa risposta non va più d'accordo con una che hai cambiato: adesso è aperta.",
};

function AnswerProblems({ problems }: { problems: readonly AnswerProblem[] }) {
  return problems.map(({ level, message }) => (
    <Callout
      key={message}
      tone={level === "error" ? "danger" : "warning"}
      title={level === "error" ? "Non torna" : "Un dato insolito"}
    >
      {message}
    </Callout>
  ));
}

/** A question whose turn depends on an answer that is not there yet. */
function PendingQuestion({ question }: { question: Question }) {
  const sources = listConditionSources(question.visibleWhen);
  return (
    <p className="question-pending">
      <span className="code question-code">{question.id}</span> Forse ti chiederemo un&apos;altra
      cosa: dipende dalla risposta a {sources.join(" e ")}.
    </p>
  );
}

/** A question that nobody has asked to change: only to read. */
function ClosedAnswer({ question, answers }: Pick<CheckupQuestionProps, "question" | "answers">) {
  const answer = summariseAnswer(question, answers);
  return (
    <>
      <p className="answer-question">
        <QuestionTitle question={question} />
      </p>
      <p>{answer === "" ? "Nessuna risposta." : answer}</p>
      <AnswerCorrections questionId={question.id} />
    </>
  );
}

/** Fields of a question with an error: a field one has to mend is never out of sight. */
function useWrongFields(questionId: string): string[] {
  const errors = useContext(FormFieldContext)?.errors ?? {};
  return Object.keys(errors).filter((name) => name.split(".").includes(questionId));
}
