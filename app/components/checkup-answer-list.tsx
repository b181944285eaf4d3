import type { ReactNode } from "react";
import { describeAnswer } from "#workflows/checkup/answer-texts.ts";
import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { isAsked } from "#workflows/checkup/question-visibility.ts";
import type { Question, Section } from "#workflows/programme/questionnaire/question-types.ts";
import { AnswerCorrections } from "./answer-corrections.tsx";
import { AnswerLines } from "./answer-lines.tsx";
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
            <AnswerLines lines={describeAnswer(question, answers)} />
            <SurveySource questionId={question.id} answers={answers} />
            <AnswerCorrections questionId={question.id} />
          </div>
          {beside !== undefined && <div>{beside(question)}</div>}
        </div>
      ))}
    </div>
  );
}
