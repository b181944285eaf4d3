import { Form, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import type { FormReply } from "#app/forms/posted-values.ts";
import { useFormDraft } from "#app/forms/use-form-draft.ts";
import { remarkField } from "#workflows/checkup/remark-schema.ts";
import { Callout } from "./callout.tsx";
import { FormDraftNotices } from "./form-draft-notices.tsx";
import { PageHeader } from "./page-header.tsx";
import { PostButton } from "./post-button.tsx";
import { Refused } from "./refused.tsx";
import { ReviewHead, type CheckupReviewData } from "./review-head.tsx";
import { ReviewQuestion } from "./review-question.tsx";

type CheckupReviewProps = {
  review: CheckupReviewData;
  reply?: FormReply | undefined;
  /** Said above the answers when remarks have been saved. */
  isSaved?: boolean;
};

/** The review of a check-up: answers on the left, remarks on the right, one save for all of them. */
export function CheckupReview({ review, reply, isSaved = false }: CheckupReviewProps) {
  return (
    <>
      <PageHeader
        title={`Revisione del check-up · ${review.companyName}`}
        lead="Accanto a ogni risposta la tua osservazione. Si salvano tutte insieme."
        backTo={{ href: "/queue", label: "Coda" }}
      />
      {reply?.refusal && <Refused refusal={reply.refusal} />}
      <RemarkErrors errors={reply?.errors ?? {}} />
      {isSaved && !reply && <Callout tone="success" title="Osservazioni salvate" />}
      <ReviewHead review={review} />
      <ReviewBody review={review} reply={reply} />
    </>
  );
}

function RemarkErrors({ errors }: { errors: Record<string, string> }) {
  if (Object.keys(errors).length === 0) return null;
  return (
    <div className="error-summary" role="alert">
      <p className="error-summary-title">Le osservazioni non sono state salvate</p>
      <ul>
        {Object.entries(errors).map(([name, message]) => (
          <li key={name}>
            <a href={`#remark-${name.replace(/^\w+\./, "")}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type ReviewBodyProps = { review: CheckupReviewData; reply: FormReply | undefined };

function ReviewBody(props: ReviewBodyProps) {
  return props.review.isOpen ? <ReviewForm {...props} /> : <ReviewSections {...props} />;
}

function ReviewForm({ review, reply }: ReviewBodyProps) {
  const { home, openRemarks } = review;
  const navigation = useNavigation();
  const isPosting = navigation.state !== "idle" && navigation.formMethod === "POST";
  const formRef = useRef<HTMLFormElement>(null);
  const draft = useFormDraft({ formRef, reply });
  return (
    <>
      <Form method="post" action={home} className="review-form" ref={formRef}>
        <FormDraftNotices draft={draft} />
        <ReviewSections review={review} reply={reply} />
        <div className="review-bar">
          <span>
            {openRemarks === 0
              ? "Nessuna osservazione salvata"
              : `Osservazioni salvate: ${String(openRemarks)}`}
          </span>
          <button type="submit" className="btn btn-outline-primary" disabled={isPosting}>
            Salva le osservazioni
          </button>
          <button
            type="submit"
            className="btn btn-primary"
            formAction={`${home}/request-changes`}
            disabled={isPosting}
          >
            Salva e chiedi le modifiche
          </button>
        </div>
      </Form>
      <section aria-labelledby="closing" className="review-closing">
        <h2 id="closing">Convalida</h2>
        {openRemarks > 0 ? (
          <p>
            Per convalidare il check-up togli le osservazioni aperte: svuota i campi e salva.
            Altrimenti chiedi le modifiche.
          </p>
        ) : (
          <>
            <p>
              Se tutto è a posto: il risultato diventa definitivo, la relazione viene emessa e si
              apre il piano. Le osservazioni non salvate vanno perse.
            </p>
            <PostButton
              action={`${home}/validate`}
              label="Convalida il check-up"
              confirm="Convalidi il check-up? Non si può annullare."
            />
          </>
        )}
      </section>
    </>
  );
}

function ReviewSections({ review, reply }: ReviewBodyProps) {
  const { sections, home, isOpen } = review;
  if (sections.length === 0) return <p className="empty-state">Nessuna domanda da mostrare qui.</p>;
  return (
    <>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>
            {section.id} · {section.title}
          </h2>
          {section.questions.map((question) => (
            <ReviewQuestion
              key={`${question.id} ${question.remark}`}
              question={question}
              home={home}
              isOpen={isOpen}
              typed={readTyped(reply, question.id)}
              error={reply?.errors[remarkField(question.id)]}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function readTyped(reply: FormReply | undefined, questionId: string): string | undefined {
  const value = reply?.values?.[remarkField(questionId)];
  return typeof value === "string" ? value : undefined;
}
