import { Callout } from "./callout.tsx";
import { FieldList } from "./field-list.tsx";

type OfficeRoundProps = {
  round: {
    title: string;
    request: string;
    due: string;
    dueExplanation: string;
    isOpen: boolean;
    isLate: boolean;
    answer: string;
  };
};

/** A request of the office to the company, its term with the reason, and the answer. */
export function OfficeRound({ round }: OfficeRoundProps) {
  const { title, request, due, dueExplanation, isOpen, isLate, answer } = round;
  return (
    <section className="panel" aria-label={title}>
      <h3>{title}</h3>
      <p className="as-typed">{request}</p>
      {isOpen && (
        <Callout
          tone="warning"
          title={isLate ? `Il termine è finito: era il ${due}` : `Ultimo giorno utile: ${due}`}
        >
          <p>{dueExplanation}</p>
        </Callout>
      )}
      <FieldList rows={[["Risposta", answer]]} />
    </section>
  );
}
