import { Form, Link } from "@remix-run/react";
import { FORM_KEY } from "#app/forms/form-key.ts";
import { summariseAnswer } from "#workflows/checkup/answer-texts.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import type { CheckupRemark } from "#workflows/checkup/remarks.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import type { Question } from "#workflows/programme/questionnaire/question-types.ts";
import { Callout } from "./callout.tsx";
import { PostButton } from "./post-button.tsx";

type CheckupReviewRemarksProps = {
  question: Question;
  answers: CheckupAnswers;
  remarks: readonly CheckupRemark[];
  /** Address of the review. */
  home: string;
  /** Whether remarks can be written now. */
  isOpen: boolean;
  /** Tells this showing of the form from another. */
  formKey: string;
};

/** The remarks on a question, what became of them, and room for another. */
export function CheckupReviewRemarks(props: CheckupReviewRemarksProps) {
  const { question, answers, remarks, home, isOpen, formKey } = props;
  return (
    <>
      {remarks.map((remark) => (
        <Callout
          key={remark.id}
          tone={remark.answeredAt === null ? "warning" : "note"}
          title={`${remark.authorName}, ${formatInstant(remark.createdAt)}`}
        >
          <p>{remark.remark}</p>
          <RemarkOutcome remark={remark} question={question} answers={answers} />
          {isOpen && remark.answeredAt === null && (
            <PostButton
              action={`${home}/withdraw-remark`}
              label="Togli l'osservazione"
              tone="link"
              small
              hidden={{ remarkId: remark.id }}
            />
          )}
        </Callout>
      ))}
      {isOpen && (
        <p>
          <Link to={`${home}/correct?question=${question.id}`}>Correggi {question.id}</Link>
        </p>
      )}
      {isOpen && (
        <details className="remark-form">
          <summary>Scrivi un&apos;osservazione su {question.id}</summary>
          <Form method="post" action={`${home}/remark`}>
            <input type="hidden" name="questionId" value={question.id} />
            <input type="hidden" name={FORM_KEY} value={formKey} />
            <label className="field-label" htmlFor={`remark-${question.id}`}>
              Che cosa va chiarito o corretto
            </label>
            <textarea
              className="form-control"
              id={`remark-${question.id}`}
              name="remark"
              rows={3}
              required
            />
            <button type="submit" className="btn btn-outline-primary btn-xs">
              Aggiungi
            </button>{" "}
            <Link to={`${home}/remark?question=${question.id}`}>Scrivi a tutta pagina</Link>
          </Form>
        </details>
      )}
    </>
  );
}

type RemarkOutcomeProps = { remark: CheckupRemark; question: Question; answers: CheckupAnswers };

function RemarkOutcome({ remark, question, answers }: RemarkOutcomeProps) {
  const before = summariseAnswer(question, remark.answerBefore);
  const now = summariseAnswer(question, answers);
  return (
    <>
      {remark.reply !== "" && (
        <p>
          <strong>Risposta dell&apos;impresa:</strong> {remark.reply}
        </p>
      )}
      {before !== now && (
        <p>
          <strong>Prima:</strong> {before === "" ? "nessuna risposta" : before}.{" "}
          <strong>Ora:</strong> {now === "" ? "nessuna risposta" : now}.
        </p>
      )}
      {remark.answeredAt === null && <p className="muted">In attesa dell&apos;impresa.</p>}
    </>
  );
}
