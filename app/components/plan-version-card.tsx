import { Link } from "@remix-run/react";
import { formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { isOpenVersion, versionStates, type VersionState } from "#workflows/plan/plan-amendment.ts";
import { ChangeTable } from "./change-table.tsx";
import { DocumentList, type DocumentLine } from "./document-list.tsx";
import { FieldList } from "./field-list.tsx";

type PlanVersionCardProps = {
  version: {
    number: number;
    state: VersionState;
    reason: string;
    note: string;
    measures: number;
    requestedCents: number;
    begunAt: Date;
    proposedAt: Date | null;
    proposedByName: string;
    advisedAt: Date | null;
    advisedByName: string;
    settledAt: Date | null;
    settledByName: string;
    differences: readonly { field: string; from: string; to: string }[];
    document: DocumentLine | null;
  };
  isInForce: boolean;
  /** Address of the plan's pages. */
  home: string;
};

/** A version of a plan: why, who proposed and approved it and when, in what it differs. */
export function PlanVersionCard({ version, isInForce, home }: PlanVersionCardProps) {
  const { number, state, reason, note, differences, document } = version;
  return (
    <section className="panel measure-card" aria-label={`Versione ${String(number)}`}>
      <h2>Versione {number}</h2>
      <p className="measure-tags">
        <strong>{isInForce ? "In vigore" : nameState(state)}</strong>
        <span>{version.measures === 1 ? "1 misura" : `${String(version.measures)} misure`}</span>
        <span>Incentivo chiesto {formatEuro(version.requestedCents)}</span>
      </p>
      {reason !== "" && <p>{reason}</p>}
      {note !== "" && <p>Rimandata con questa nota: {note}</p>}
      <FieldList rows={listActs(version)} />
      {differences.length > 0 && (
        <details>
          <summary>Che cosa cambia ({differences.length})</summary>
          <ChangeTable
            caption={`Differenze della versione ${String(number)}`}
            changes={differences}
          />
        </details>
      )}
      {document && <DocumentList documents={[document]} />}
      {isOpenVersion(state) && <Link to={`${home}/amendment`}>Apri la variazione</Link>}
    </section>
  );
}

function nameState(state: VersionState): string {
  return state === "approved" ? "Sostituita" : versionStates[state];
}

function listActs(version: PlanVersionCardProps["version"]) {
  const { state, proposedAt, advisedAt, settledAt } = version;
  const settled = state === "withdrawn" ? "Ritirata" : "In vigore dal";
  const rows: [string, string][] = [
    ["Inviata", sayWho(proposedAt, version.proposedByName)],
    ["Approvata dal consulente", sayWho(advisedAt, version.advisedByName)],
    [settled, sayWho(settledAt, version.settledByName)],
  ];
  return rows.filter(([, value]) => value !== "");
}

function sayWho(at: Date | null, name: string): string {
  if (at === null) return "";
  return name === "" ? formatInstant(at) : `${formatInstant(at)}, ${name}`;
}
