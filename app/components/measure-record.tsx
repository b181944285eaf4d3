import { formatEuro } from "#workflows/money.ts";
import {
  agreementNeeds,
  beneficiaries,
  expenseEvidence,
  structuralEvidence,
  type MeasureCode,
  type StaffSize,
} from "#workflows/programme/measures/catalogue-measure.ts";
import { findMeasure } from "#workflows/programme/measures/measure-catalogue.ts";
import { Callout } from "./callout.tsx";

/** What the catalogue knows of a measure, beside the form in which it becomes the company's. */
export function MeasureRecord({ code, size }: { code: MeasureCode; size: StaffSize }) {
  const record = findMeasure(code);
  const { fromCents, toCents } = record.costs[size];
  const need = record.agreementNote ?? "";
  const papers = record.structuralEvidence.map((key) => structuralEvidence[key].toLowerCase());
  return (
    <Callout tone="note" title="Dal catalogo">
      <p>{record.summary}</p>
      <ul>
        <li>
          Per chi: {record.beneficiaries.map((key) => beneficiaries[key].toLowerCase()).join(", ")}.
        </li>
        <li>
          Costo di solito, per la tua dimensione: da {formatEuro(fromCents)} a {formatEuro(toCents)}
          .
        </li>
        {record.costless && (
          <li>Non ha un costo suo: l&apos;incentivo copre solo consulenza, avvio e formazione.</li>
        )}
        <li>
          {agreementNeeds[record.agreement]}. {need}
        </li>
        <li>Base giuridica: {record.legalBasis}.</li>
        {papers.length > 0 && <li>È strutturale con: {papers.join(", ")}.</li>}
        <li>
          Per le spese conserva:{" "}
          {record.expenseEvidence.map((key) => expenseEvidence[key].toLowerCase()).join(", ")}.
        </li>
      </ul>
    </Callout>
  );
}
