import { useMemo, useRef, useState, type FormEvent } from "react";
import { readPostedValues, type FormReply, type PostedValues } from "#app/forms/posted-values.ts";
import { useSectionAutosave, type ServedWindow } from "#app/forms/use-section-autosave.ts";
import { nameField, noteField, type CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";
import { visibilityOf } from "#workflows/checkup/question-visibility.ts";
import { SECTION_FORM_ID } from "#workflows/checkup/field-anchor.ts";
import { replyField } from "#workflows/checkup/remark-schema.ts";
import { sectionFormSchema } from "#workflows/checkup/section-form-schema.ts";
import { questionOf } from "#workflows/checkup/unreadable-answers.ts";
import type { Questionnaire, Section } from "#workflows/programme/questionnaire/question-types.ts";
import { AutosaveStatus } from "./autosave-status.tsx";
import { CheckupDraftNotices } from "./checkup-draft-notices.tsx";
import { CheckupQuestion } from "./checkup-question.tsx";
import type { OpenRemark } from "./checkup-remark-reply.tsx";
import { readSectionState, type SectionFrame } from "./checkup-section-state.ts";
import { useFocusOnTarget } from "./use-focus-on-target.ts";
import { ValidatedForm } from "./validated-form.tsx";

type CheckupSectionFormProps = {
  section: Section;
  version: Questionnaire;
  dossierId: string;
  referenceDay: string;
  /** What is stored of the section, as it is typed. */
  values: PostedValues;
  /** Answers of the other sections: conditions and checks look at them too. */
  otherAnswers: CheckupAnswers;
  remarks: readonly OpenRemark[];
  /** After a request for changes: the answers it began from, and the questions with a remark. */
  reopened: { before: CheckupAnswers } | null;
  remarked: readonly string[];
  window: ServedWindow & { personId: string };
  /** `alle 14:30` of the last save; null where nothing was saved. */
  savedAt: string | null;
  reply?: FormReply | undefined;
  submitLabel: string;
  secondary?: React.ReactNode;
};

/**
 * The questions of a section. Conditions, totals and checks follow what is being typed, and it is
 * saved on its own; without JavaScript they are those of the last save.
 */
export function CheckupSectionForm(props: CheckupSectionFormProps) {
  const { section, version, referenceDay, remarks, reply } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<PostedValues | null>(null);
  const sectionFrame: SectionFrame = { ...props, stored: props.values };
  const values = typed ?? reply?.values ?? props.values;
  const state = readSectionState(sectionFrame, values);
  const autosave = useSectionAutosave({
    frame,
    address: `/dossiers/${props.dossierId}/checkup/${section.id}/autosave`,
    place: {
      personId: props.window.personId,
      dossierId: props.dossierId,
      section: section.id,
      questionnaire: version.version,
    },
    window: props.window,
    isOpen: (name, latest) => {
      const { open } = readSectionState(sectionFrame, latest);
      return name.startsWith("reply.") || open === null || open.has(questionOf(name));
    },
    onWritten: setTyped,
  });
  useFocusOnTarget();
  const schema = useMemo(
    () => sectionFormSchema(section, { referenceDay, remarkIds: remarks.map(({ id }) => id) }),
    [section, referenceDay, remarks],
  );
  const labels = useMemo(() => labelSectionFields(section, remarks), [section, remarks]);
  function followTyping(event: FormEvent<HTMLDivElement>) {
    const form = event.target instanceof Element ? event.target.closest("form") : null;
    if (!form) return;
    take(readPostedValues(new FormData(form)));
    // A change can switch questions on or off, and with them what the form posts.
    setTimeout(() => {
      take(readPostedValues(new FormData(form)));
    });
  }
  function take(latest: PostedValues) {
    setTyped(latest);
    autosave.typed(latest);
  }
  return (
    <div ref={frame} onChange={followTyping} onSubmitCapture={autosave.holdPress}>
      <CheckupDraftNotices
        labels={labels}
        restored={autosave.restored}
        taken={autosave.taken}
        onDrop={autosave.drop}
      />
      <ValidatedForm
        savesItself
        formId={SECTION_FORM_ID}
        schema={schema}
        reply={reply}
        values={props.values}
        labels={labels}
        submitLabel={props.submitLabel}
        secondary={props.secondary}
      >
        <WindowFields window={props.window} />
        {section.questions.map((question) => (
          <CheckupQuestion
            key={question.id}
            question={question}
            answers={state.answers}
            visibility={visibilityOf(question, state.answers)}
            openness={state.open === null ? "open" : (state.open.get(question.id) ?? "closed")}
            referenceDay={referenceDay}
            problems={state.problems.filter(({ questionId }) => questionId === question.id)}
            remarks={remarks.filter(({ questionId }) => questionId === question.id)}
          />
        ))}
        <AutosaveStatus autosave={autosave} savedAt={props.savedAt} />
      </ValidatedForm>
    </div>
  );
}

/** What tells the server which window posts, and what it began from. */
export function WindowFields({ window, turn = 1 }: { window: ServedWindow; turn?: number }) {
  return (
    <>
      <input type="hidden" name="version" defaultValue={String(window.version)} />
      <input type="hidden" name="windowKey" defaultValue={window.key} />
      <input type="hidden" name="turn" defaultValue={String(turn)} />
      <input type="hidden" name="base" defaultValue={JSON.stringify(window.base)} />
    </>
  );
}

/** `B01, Donne, tempo indeterminato`: how the summary of errors names a field. */
export function labelSectionFields(
  { questions }: Section,
  remarks: readonly Pick<OpenRemark, "id" | "questionId">[],
): Record<string, string> {
  const ofFields = questions.flatMap((question) =>
    question.fields.map((field) => [
      nameField(question, field),
      question.fields.length === 1 ? question.id : `${question.id}, ${field.label}`,
    ]),
  );
  const ofNotes = questions.flatMap(({ id }) => [
    [noteField(id), `${id}, nota`],
    [`unknown.${id}`, `${id}, «Non lo sappiamo»`],
  ]);
  const ofReplies = remarks.map(({ id, questionId }) => [
    replyField(id),
    `${questionId}, risposta all'osservazione`,
  ]);
  return Object.fromEntries([...ofFields, ...ofNotes, ...ofReplies]) as Record<string, string>;
}
