import { Link } from "@remix-run/react";
import { DataTable } from "./data-table.tsx";
import { wordsForAge } from "./staff-desk.tsx";

type AmendmentQueueProps = {
  amendments: readonly {
    dossierId: string;
    number: number;
    code: string;
    companyName: string;
    waitingDays: number;
  }[];
};

/** Changes of plans that wait for the reader; nothing where there are none. */
export function AmendmentQueue({ amendments }: AmendmentQueueProps) {
  if (amendments.length === 0) return null;
  return (
    <>
      <h2>Variazioni di piani da esaminare</h2>
      <DataTable
        caption="Variazioni che ti aspettano, dalla più vecchia"
        columns={["Impresa", "Pratica", "Versione", "Attende da"]}
        rows={amendments.map(({ dossierId, companyName, code, number, waitingDays }) => [
          <Link key={dossierId} to={`/dossiers/${dossierId}/plan/amendment`}>
            {companyName}
          </Link>,
          <code key="code">{code}</code>,
          String(number),
          wordsForAge(waitingDays),
        ])}
      />
    </>
  );
}
