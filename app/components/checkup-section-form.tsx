import { useMemo, useState, type FormEvent } from "react";
import { readPostedValues, type FormReply, type PostedValues } from "#app/forms/posted-values.ts";
import { nameField, noteField, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { checkAnswers } from "#workflows/checkup/checkup-completeness.ts";
import { isAsked, keepApplicableAnswers } from "#workflows/checkup/question-visibility.ts";
import { replyField } from "#workflows/checkup/remark-schema.ts";
import { sectionFormSchema } from "#workflows/checkup/section-form-schema.ts";
import { readDraftAnswers } from "#workflows/checkup/section-schema.ts";
import type { Section } from "#workflows/programme/questionnaire/question-types.ts";
import { CheckupQuestion } from "./checkup-question.tsx";
import type { OpenRemark } from "./checkup-remark-reply.tsx";
import { HiddenField } from "./hidden-field.tsx";
import { ValidatedForm } from "./validated-form.tsx";

type CheckupSectionFormProps = {
  section: Section;
  referenceDay: string;
  /** Version of the section the form starts from. */
  version: number;
  /** What is stored of the section, as it is typed. */
  values: PostedValues;
  /** Answers of the other sections: conditions and checks look at them too. */
  otherAnswers: CheckupAnswers;
  remarks: readonly OpenRemark[];
  reply?: FormReply | undefined;
  submitLabel: string;
  secondary?: React.ReactNode;
};

/**
 * The questions of a section. Conditions, totals and checks follow what is being typed; without
 * JavaScript they are those of the last save.
 */
export function CheckupSectionForm(props: CheckupSectionFormProps) {
  const { section, referenceDay, remarks, reply, otherAnswers } = props;
  const [typed, setTyped] = useState<PostedValues | null>(null);
  const values = typed ?? reply?.values ?? props.values;
  const answers = useMemo(
    () => ({ ...otherAnswers, ...readDraftAnswers(section, values, referenceDay) }),
    [otherAnswers, section, values, referenceDay],
  );
  const schema = useMemo(
    () => sectionFormSchema(section, { referenceDay, remarkIds: remarks.map(({ id }) => id) }),
    [section, referenceDay, remarks],
  );
  const problems = useMemo(
    () => checkAnswers(keepApplicableAnswers(answers), referenceDay),
    [answers, referenceDay],
  );
  const labels = useMemo(() => labelsOf(section, remarks), [section, remarks]);
  function followTyping(event: FormEvent<HTMLDivElement>) {
    const form = event.target instanceof Element ? event.target.closest("form") : null;
    if (form) setTyped(readPostedValues(new FormData(form)));
  }
  return (
    <div onChange={followTyping}>
      <ValidatedForm
        schema={schema}
        reply={reply}
        values={props.values}
        labels={labels}
        submitLabel={props.submitLabel}
        secondary={props.secondary}
      >
        <HiddenField name="version" value={String(props.version)} />
        {section.questions.map((question) => (
          <CheckupQuestion
            key={question.id}
            question={question}
            answers={answers}
            isAsked={isAsked(question, answers)}
            referenceDay={referenceDay}
            problems={problems.filter(({ questionId }) => questionId === question.id)}
            remarks={remarks.filter(({ questionId }) => questionId === question.id)}
          />
        ))}
      </ValidatedForm>
    </div>
  );
}

/** `B01, Donne, tempo indeterminato`: how the summary of errors names a field. */
function labelsOf({ questions }: Section, remarks: readonly OpenRemark[]): Record<string, string> {
  const ofFields = questions.flatMap((question) =>
    question.fields.map((field) => [
      nameField(question, field),
      question.fields.length === 1 ? question.id : `${question.id}, ${field.label}`,
    ]),
  );
  const ofNotes = questions.map(({ id }) => [noteField(id), `${id}, nota`]);
  const ofReplies = remarks.map(({ id, questionId }) => [
    replyField(id),
    `${questionId}, risposta all'osservazione`,
  ]);
  return Object.fromEntries([...ofFields, ...ofNotes, ...ofReplies]) as Record<string, string>;
}
