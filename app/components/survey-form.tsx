import type { FormReply } from "#app/forms/posted-values.ts";
import { surveyAnswerSchema } from "#workflows/survey/survey-answer-schema.ts";
import { surveyQuestions, type SurveyQuestion } from "#workflows/survey/survey-questions.ts";
import { Callout } from "./callout.tsx";
import { CheckboxGroupField } from "./checkbox-group-field.tsx";
import { RadioField } from "./radio-field.tsx";
import { TextAreaField } from "./text-area-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

/** The questions of a survey as whoever holds a slip answers them, on a phone first. */
export function SurveyForm({ reply }: { reply: FormReply | undefined }) {
  return (
    <>
      <Callout tone="note" title="Nessuno saprà che cosa hai risposto">
        <p>
          Restano solo somme: la tua risposta non è legata al codice né conservata da sola. Non
          registriamo l&apos;ora, il telefono o la rete. L&apos;impresa non ha i codici dei
          foglietti, che stampa la consulente, e non vede mai gruppi di meno di cinque persone.
        </p>
        <p>
          Sono {surveyQuestions.length} domande, circa cinque minuti. Puoi saltare quelle che vuoi.
        </p>
      </Callout>
      <div className="panel">
        <ValidatedForm
          schema={surveyAnswerSchema}
          reply={reply}
          submitLabel="Invia la risposta"
          labels={Object.fromEntries(surveyQuestions.map(({ id, text }) => [id, text]))}
        >
          {surveyQuestions.map((question, index) => (
            <SurveyField key={question.id} question={question} position={index + 1} />
          ))}
          <p className="muted">
            Dopo l&apos;invio la risposta non si può rileggere né cambiare: nemmeno noi sappiamo
            qual è la tua.
          </p>
        </ValidatedForm>
      </div>
    </>
  );
}

/** A voice once chosen cannot be taken back otherwise. */
const NO_ANSWER = { value: "", label: "Preferisco non rispondere" };

function SurveyField({ question, position }: { question: SurveyQuestion; position: number }) {
  const { id, hint } = question;
  const label = `${String(position)}. ${question.text}`;
  if (question.kind === "words")
    return <TextAreaField name={id} label={label} hint={hint} maxLength={question.maxLength} />;
  const options = question.options.map(({ key, label: voice }) => ({ value: key, label: voice }));
  if (question.kind === "anyOf")
    return <CheckboxGroupField name={id} label={label} hint={hint} options={options} />;
  return <RadioField name={id} label={label} hint={hint} options={[...options, NO_ANSWER]} />;
}
