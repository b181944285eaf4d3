import { formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { formatPoints } from "#workflows/points.ts";
import { Callout } from "./callout.tsx";
import { DataTable } from "./data-table.tsx";
import { FieldList } from "./field-list.tsx";

type Request = {
  line: string;
  requestedAt: Date;
  keptMeasures: readonly string[];
  coveredHeads: number;
  act: string;
  structuralActOn: string | null;
  actMonths: number;
  motivation: string;
};

type Examination = {
  points: readonly {
    label: string;
    explanation: string;
    hundredths: number;
    maxHundredths: number;
  }[];
  totalHundredths: number;
  thresholdHundredths: number;
  opinion: string;
  examinedBy: string;
};

type Decision = { granted: boolean; amountCents: number; decisionReason: string; decidedAt: Date };

export type BonusOverviewProps = {
  details: {
    request: Request | null;
    examination: Examination | null;
    decision: Decision | null;
  };
};

/** The bonus so far: what was asked for, the points it was given, the decision. */
export function BonusOverview({ details }: BonusOverviewProps) {
  const { request, examination, decision } = details;
  if (request === null)
    return (
      <p className="empty-state">
        Qui trovi la richiesta di premialità: si può fare quando il rendiconto è verificato e i
        pagamenti sono chiusi.
      </p>
    );
  return (
    <>
      {decision !== null && <DecisionNote decision={decision} />}
      <RequestPart request={request} />
      {examination !== null && <ExaminationPart examination={examination} />}
    </>
  );
}

function DecisionNote({ decision }: { decision: Decision }) {
  const { granted, amountCents, decisionReason, decidedAt } = decision;
  return (
    <Callout
      tone={granted ? "success" : "warning"}
      title={
        granted ? `Premialità concessa: ${formatEuro(amountCents)}` : "Premialità non concessa"
      }
    >
      <p>{decisionReason}</p>
      <p className="muted">{formatInstant(decidedAt)}</p>
    </Callout>
  );
}

function RequestPart({ request }: { request: Request }) {
  return (
    <section>
      <h2>La richiesta</h2>
      <FieldList
        rows={[
          ["Linea", request.line],
          ["Chiesta il", formatInstant(request.requestedAt)],
          ["Misure che restano", request.keptMeasures.join("; ")],
          ["Persone raggiunte oggi", String(request.coveredHeads)],
          ["Atto che le rende stabili", request.act],
          [
            "Data dell'atto",
            request.structuralActOn === null ? "" : formatDay(request.structuralActOn),
          ],
          ["Durata", `${String(request.actMonths)} mesi`],
        ]}
      />
      <p>{request.motivation}</p>
    </section>
  );
}

function ExaminationPart({ examination }: { examination: Examination }) {
  const { points, totalHundredths, thresholdHundredths, opinion, examinedBy } = examination;
  return (
    <section>
      <h2>L'esame</h2>
      <DataTable
        caption={`Punti per voce. Soglia: ${formatPoints(thresholdHundredths)}`}
        columns={["Voce", "Perché", { title: "Punti", align: "right" }]}
        rows={points.map(({ label, explanation, hundredths, maxHundredths }) => [
          label,
          explanation,
          `${formatPoints(hundredths)} su ${formatPoints(maxHundredths)}`,
        ])}
        totals={["Totale", "", formatPoints(totalHundredths)]}
      />
      <p>
        {opinion} <span className="muted">({examinedBy})</span>
      </p>
    </section>
  );
}
