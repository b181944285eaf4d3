import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { Callout } from "#app/components/callout.tsx";
import { CheckupAnswerList } from "#app/components/checkup-answer-list.tsx";
import { CheckupReviewRemarks } from "#app/components/checkup-review-remarks.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { PostButton } from "#app/components/post-button.tsx";
import { ProblemList } from "#app/components/problem-list.tsx";
import { notFound, requireParam } from "#app/http/refuse.server.ts";
import { readCheckupReview } from "#app/services/checkup/read-checkup-review.server.ts";
import { questionnaire } from "#workflows/programme/questionnaire/questionnaire.ts";

export const handle = { crumb: "Revisione del check-up" };

export const meta: MetaFunction = () => [
  { title: "Revisione del check-up · Conciliazione In Pratica" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const act = await requirePermission(request, "checkup.remark");
  const dossierId = requireParam(params, "dossierId");
  const review = await readCheckupReview({ act, dossierId });
  if (!review) throw notFound();
  return review;
}

export default function CheckupReviewRoute() {
  const review = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Revisione del check-up"
        lead="Leggi le risposte e scrivi accanto alle domande ciò che va chiarito."
        backTo={{ href: review.checkupHome, label: "Check-up" }}
      />
      {review.isOpen && (
        <p>
          Osservazioni aperte: {review.openRemarks}. <a href="#closing">Vai alla chiusura</a>
        </p>
      )}
      {review.warnings.length > 0 && (
        <Callout tone="warning" title="Dati insoliti">
          <ProblemList problems={review.warnings} />
        </Callout>
      )}
      {questionnaire.sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>
            {section.id} · {section.title}
          </h2>
          <CheckupAnswerList
            section={section}
            answers={review.answers}
            beside={(question) => (
              <CheckupReviewRemarks
                question={question}
                answers={review.answers}
                remarks={review.remarks.filter(({ questionId }) => questionId === question.id)}
                home={review.home}
                isOpen={review.isOpen}
                formKey={review.formKey}
              />
            )}
          />
        </section>
      ))}
      {review.isOpen ? <ReviewClosing /> : <p className="muted">La revisione non è aperta.</p>}
    </>
  );
}

/** The two ways a review ends. */
function ReviewClosing() {
  const { home, openRemarks } = useLoaderData<typeof loader>();
  return (
    <section aria-labelledby="closing">
      <h2 id="closing">Chiudi la revisione</h2>
      {openRemarks > 0 ? (
        <>
          <p>Osservazioni aperte: {openRemarks}. L&apos;impresa le vedrà accanto alle domande.</p>
          <PostButton
            action={`${home}/request-changes`}
            label="Chiedi le modifiche"
            confirm="Rimandi il check-up all'impresa con le osservazioni aperte?"
          />
        </>
      ) : (
        <>
          <p>
            Non ci sono osservazioni aperte. Con la validazione il risultato diventa definitivo, la
            relazione viene emessa e si apre il piano.
          </p>
          <PostButton
            action={`${home}/validate`}
            label="Valida il check-up"
            confirm="Validi il check-up? Non si può annullare."
          />
        </>
      )}
    </section>
  );
}
