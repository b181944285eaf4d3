import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { PeopleColumn } from "#workflows/checkup/staff-people-table.ts";
import type { TableProblem } from "#workflows/checkup/table-rows.ts";
import { useFormDraft } from "#app/forms/use-form-draft.ts";
import { DataTable } from "./data-table.tsx";
import { FieldFrame } from "./field-frame.tsx";
import { FormDraftNotices } from "./form-draft-notices.tsx";

type StaffImportFormProps = {
  home: string;
  /** Of the table with one row a person. */
  columns: readonly PeopleColumn[];
  /** What is wrong with the file that was sent. */
  error: string | undefined;
  problems: readonly TableProblem[];
};

/** Which table to bring, and the field that takes it. */
export function StaffImportForm({ home, columns, error, problems }: StaffImportFormProps) {
  const navigation = useNavigation();
  const formRef = useRef<HTMLFormElement>(null);
  const draft = useFormDraft({ formRef, reply: undefined });
  return (
    <>
      {problems.length > 0 && <ImportProblems problems={problems} />}
      <h2>1. Prepara la tabella</h2>
      <p>Scarica il modello che preferisci, riempilo e salvalo come CSV.</p>
      <ul>
        <li>
          <a href={`${home}/template?kind=numeri`} download>
            Modello con i numeri
          </a>
          : una riga per ogni voce della sezione B, con i totali che hai già.
        </li>
        <li>
          <a href={`${home}/template?kind=persone`} download>
            Modello con una riga a persona
          </a>
          : contiamo noi. Niente nomi, codici fiscali o date di nascita: le righe non le
          conserviamo.
        </li>
      </ul>
      <details>
        <summary>Che cosa scrivere nel modello con una riga a persona</summary>
        <PeopleVoices columns={columns} />
      </details>
      <h2>2. Caricala</h2>
      <div className="panel">
        <Form method="post" encType="multipart/form-data" className="validated-form" ref={formRef}>
          <FormDraftNotices draft={draft} />
          <FieldFrame
            id="table"
            label="File CSV"
            hint="Al massimo 1 MB. Prima di salvare ti mostriamo che cosa cambia."
            error={error}
          >
            <input
              className="form-control"
              type="file"
              id="table"
              name="table"
              accept=".csv,text/csv"
              aria-describedby={error === undefined ? "table-hint" : "table-hint table-error"}
              aria-invalid={error !== undefined}
            />
          </FieldFrame>
          <div className="form-buttons">
            <button
              type="submit"
              className="btn btn-primary"
              disabled={navigation.state !== "idle" && navigation.formMethod === "POST"}
            >
              Guarda che cosa cambia
            </button>
          </div>
        </Form>
      </div>
    </>
  );
}

function PeopleVoices({ columns }: { columns: readonly PeopleColumn[] }) {
  return (
    <DataTable
      caption="Valori previsti per ogni colonna"
      hideCaption
      columns={["Colonna", "Valori", "Serve"]}
      rows={columns.map(({ title, values, isOptional }) => [
        title,
        values.join("; "),
        isOptional ? "No: senza, la domanda resta com'è" : "Sì",
      ])}
    />
  );
}

const SHOWN = 50;

/** Everything that is wrong, line by line: the file is mended once, not once for each fault. */
function ImportProblems({ problems }: { problems: readonly TableProblem[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    summary.current?.focus();
  }, [problems]);
  const shown = problems.slice(0, SHOWN);
  return (
    <div className="error-summary" ref={summary} tabIndex={-1} role="alert">
      <p className="error-summary-title">
        {problems.length === 1
          ? "C'è una cosa da correggere nel file"
          : `Ci sono ${String(problems.length)} cose da correggere nel file`}
      </p>
      <p>Non abbiamo salvato nulla.</p>
      <DataTable
        caption="Che cosa correggere, riga per riga"
        hideCaption
        columns={["Riga", "Colonna", "Che cosa non va", "Che cosa fare"]}
        rows={shown.map(({ line, column, what, remedy }) => [
          `Riga ${String(line)}`,
          column || "—",
          what,
          remedy,
        ])}
      />
      {problems.length > SHOWN && <p>E altre {problems.length - SHOWN}.</p>}
    </div>
  );
}
