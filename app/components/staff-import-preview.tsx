import { Form, Link } from "@remix-run/react";
import { Callout } from "./callout.tsx";
import { DataTable } from "./data-table.tsx";

type StaffImportPreviewProps = {
  home: string;
  preview: {
    questions: {
      id: string;
      text: string;
      lines: { label: string; before: string; after: string }[];
    }[];
    problems: readonly string[];
    closed: readonly string[];
    confirmation: Record<string, string | string[]>;
  };
};

/** What a table would change, before anything is stored, and the button that stores it. */
export function StaffImportPreview({ home, preview }: StaffImportPreviewProps) {
  const { questions, problems, closed, confirmation } = preview;
  return (
    <>
      <Callout tone="note" title="Non abbiamo ancora salvato nulla">
        <p>
          Controlla i numeri e conferma. Le domande qui sotto vengono sostituite per intero; le
          altre restano come sono.
        </p>
      </Callout>
      {closed.length > 0 && (
        <Callout tone="warning" title={`Non cambiano: ${closed.join(", ")}`}>
          <p>La consulente ha riaperto solo le domande con un&apos;osservazione.</p>
        </Callout>
      )}
      {problems.length > 0 && (
        <Callout tone="warning" title="Che cosa non torna in questi numeri">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <p>Puoi confermare lo stesso e correggere dopo nella sezione B.</p>
        </Callout>
      )}
      {questions.map(({ id, text, lines }) => (
        <section key={id}>
          <h2>
            {id}. {text}
          </h2>
          <DataTable
            caption={`Domanda ${id}: che cosa cambia`}
            hideCaption
            columns={[
              "Voce",
              { title: "Ora nel check-up", align: "right" },
              { title: "Dalla tabella", align: "right" },
            ]}
            rows={lines.map(({ label, before, after }) => [label, before || "—", after || "—"])}
          />
        </section>
      ))}
      <Form method="post" action={`${home}/confirm`} className="validated-form">
        {Object.entries(confirmation).flatMap(([name, value]) =>
          [value]
            .flat()
            .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
        )}
        <div className="form-buttons">
          <button type="submit" className="btn btn-primary">
            Conferma e salva nella sezione B
          </button>
          <Link to={home} reloadDocument>
            Carica un altro file
          </Link>
        </div>
      </Form>
    </>
  );
}
