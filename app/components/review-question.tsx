import { Link } from "@remix-run/react";
import { useState } from "react";
import { REMARK_LENGTH, remarkField, shownField } from "#workflows/checkup/remark-schema.ts";
import {
  isChanged,
  type PastRemark,
  type ReviewedQuestion,
} from "#workflows/checkup/review-view.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { CorrectionList, orNothing } from "./answer-corrections.tsx";
import { AnswerLines } from "./answer-lines.tsx";
import { AnswerSource } from "./survey-source.tsx";

type ReviewQuestionProps = {
  question: ReviewedQuestion;
  /** Address of the review. */
  home: string;
  isOpen: boolean;
  /** What was typed and not accepted. */
  typed: string | undefined;
  error: string | undefined;
};

/** A question of a review: the answer on the left, what is said about it on the right. */
export function ReviewQuestion(props: ReviewQuestionProps) {
  const { question, home, isOpen } = props;
  return (
    <div className="review-question" id={question.id}>
      <div className="review-answer">
        <p className="answer-question">
          <span className="code question-code">{question.id}</span> {question.text}{" "}
          {isChanged(question) && <span className="review-mark">Cambiata</span>}
        </p>
        <AnswerLines lines={question.lines} />
        <AnswerSource questionId={question.id} />
        <AnswerHistory question={question} />
        {isOpen && (
          <p className="review-correct">
            <Link to={`${home}/correct?question=${question.id}`}>Correggi {question.id}</Link>
          </p>
        )}
      </div>
      <div className="review-remarks">
        {question.past.map((past) => (
          <PastRemarkText key={past.id} past={past} />
        ))}
        {isOpen ? (
          <RemarkField {...props} />
        ) : (
          question.remark !== "" && <p className="review-sent">{question.remark}</p>
        )}
      </div>
    </div>
  );
}

function AnswerHistory({ question }: { question: ReviewedQuestion }) {
  const { before, isNewlyAsked, corrections, problems } = question;
  return (
    <>
      {before !== null && (
        <p className="review-before">
          <strong>All&apos;ultima richiesta era:</strong> {orNothing(before)}
        </p>
      )}
      {isNewlyAsked && (
        <p className="review-before">Domanda comparsa dopo l&apos;ultima richiesta.</p>
      )}
      <CorrectionList corrections={corrections} />
      {problems.map(({ message, note }) => (
        <p key={message} className="review-problem">
          <strong>Dato insolito:</strong> {message}{" "}
          {note === "" ? "L'impresa non ha scritto note." : ""}
        </p>
      ))}
    </>
  );
}

function PastRemarkText({ past }: { past: PastRemark }) {
  const { remark, authorName, writtenAt, reply, change } = past;
  return (
    <div className="review-past">
      <p>
        <strong>{authorName}</strong>, {formatInstant(writtenAt)}: {remark}
      </p>
      {reply !== "" && (
        <p>
          <strong>L&apos;impresa risponde:</strong> {reply}
        </p>
      )}
      {change !== null && (
        <p>
          <strong>Prima:</strong> {orNothing(change.from)}. <strong>Ora:</strong>{" "}
          {orNothing(change.to)}.
        </p>
      )}
    </div>
  );
}

function RemarkField({ question, typed, error }: ReviewQuestionProps) {
  const { id, remark } = question;
  const [text, setText] = useState(typed ?? remark);
  const field = `remark-${id}`;
  return (
    <div className={error === undefined ? "review-field" : "review-field field-wrong"}>
      <label htmlFor={field}>Osservazione su {id}</label>
      {error !== undefined && (
        <p className="field-error" id={`${field}-error`}>
          <span className="visually-hidden">Errore: </span>
          {error}
        </p>
      )}
      <input type="hidden" name={shownField(id)} value={remark} />
      <textarea
        id={field}
        name={remarkField(id)}
        className={text === "" ? "form-control" : "form-control is-written"}
        rows={Math.min(8, Math.max(1, Math.ceil(text.length / 40)))}
        maxLength={REMARK_LENGTH}
        defaultValue={typed ?? remark}
        onChange={(event) => {
          setText(event.target.value);
        }}
        {...(error === undefined
          ? {}
          : { "aria-invalid": true, "aria-describedby": `${field}-error` })}
      />
    </div>
  );
}
