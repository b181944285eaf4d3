import { describeUnits } from "#workflows/checkup/question-help.ts";
import type { Question } from "#workflows/programme/questionnaire/question-types.ts";

/** Why a question is asked, an example, how the answer is written; opens in place. */
export function CheckupQuestionHelp({ question }: { question: Question }) {
  const units = describeUnits(question);
  return (
    <details className="question-why">
      <summary>
        Aiuto<span className="visually-hidden"> per la domanda {question.id}</span>: perché lo
        chiediamo, un esempio
      </summary>
      <dl>
        <dt>Perché</dt>
        <dd>{question.why}</dd>
        <dt>Esempio</dt>
        <dd>{question.example}</dd>
        {units.length > 0 && (
          <>
            <dt>Come si scrive</dt>
            {units.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </>
        )}
      </dl>
    </details>
  );
}
