import type { ReactNode } from "react";
import { describeAnswer } from "#workflows/checkup/answer-texts.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { isAsked } from "#workflows/checkup/question-visibility.ts";
import type { Question, Section } from "#workflows/programme/questionnaire/question-types.ts";
import { SurveySource } from "./survey-source.tsx";

type CheckupAnswerListProps = {
  section: Section;
  answers: CheckupAnswers;
  /** What stands beside a question: remarks, a form. */
  beside?: (question: Question) => ReactNode;
};

/** The answers of a section in words, to read. */
export function CheckupAnswerList({ section, answers, beside }: CheckupAnswerListProps) {
  const asked = section.questions.filter((question) => isAsked(question, answers));
  return (
    <div className="answer-list">
      {asked.map((question) => (
        <div className="answer" id={question.id} key={question.id}>
          <div>
            <p className="answer-question">
              <span className="code question-code">{question.id}</span> {question.text}
            </p>
            <AnswerLines question={question} answers={answers} />
            <SurveySource questionId={question.id} answers={answers} />
          </div>
          {beside !== undefined && <div>{beside(question)}</div>}
        </div>
      ))}
    </div>
  );
}

function AnswerLines({ question, answers }: { question: Question; answers: CheckupAnswers }) {
  const lines = describeAnswer(question, answers);
  if (lines.length === 0) return <p className="muted">Nessuna risposta.</p>;
  const [only, ...others] = lines;
  if (only && others.length === 0) return <p>{only.text}</p>;
  return (
    <ul>
      {lines.map(({ label, text }) => (
        <li key={label}>
          {label}: <strong>{text}</strong>
        </li>
      ))}
    </ul>
  );
}
