import { Link } from "@remix-run/react";
import type { Permission } from "#workflows/dossier/permissions.ts";
import type { ReportProblem } from "#workflows/monitoring/report-completeness.ts";
import { formatEuro, sumCents } from "#workflows/money.ts";
import { Callout } from "./callout.tsx";
import { ExpenseList, type ExpenseLine } from "./expense-list.tsx";
import { PostButton } from "./post-button.tsx";
import { ProblemList } from "./problem-list.tsx";
import { ReportSummary } from "./report-summary.tsx";
import { SettlementSummary } from "./settlement-summary.tsx";
import type { UploadPartProps } from "./upload-part.tsx";

type MonitoringOverviewProps = {
  dossierId: string;
  home: string;
  acts: readonly Permission[];
  details: Parameters<typeof ReportSummary>[0] & {
    awardCents: number;
    expenses: readonly ExpenseLine[];
    receipts: UploadPartProps["uploads"];
    problems: readonly ReportProblem[];
    returnedReason: string | null;
    verification: Parameters<typeof SettlementSummary>[0]["verification"] | null;
  };
};

/** The report and its expenses, with what the reader may do: write and send, or verify. */
export function MonitoringOverview(props: MonitoringOverviewProps) {
  const { dossierId, home, acts, details } = props;
  const { expenses, verification, returnedReason } = details;
  const writes = acts.includes("monitoring.save");
  const checks = acts.includes("monitoring.checkExpense");
  const totalCents = sumCents(expenses.map(({ amountCents }) => amountCents));
  return (
    <>
      {returnedReason !== null && (
        <Callout tone="warning" title="Il rendiconto è tornato indietro">
          {returnedReason}
        </Callout>
      )}
      {writes && (
        <p className="actions">
          <Link className="btn btn-primary" to={`${home}/expenses/new`}>
            Aggiungi una spesa
          </Link>
          <Link className="btn btn-outline-primary" to={`${home}/report`}>
            Scrivi la relazione
          </Link>
        </p>
      )}
      {verification !== null && (
        <SettlementSummary awardCents={details.awardCents} verification={verification} />
      )}
      <h2>
        Spese: {expenses.length}, per {formatEuro(totalCents)}
      </h2>
      <ExpenseList
        home={home}
        expenses={expenses}
        dossierId={dossierId}
        receipts={details.receipts}
        offers={writes ? "remove" : checks ? "check" : null}
      />
      <ReportSummary {...details} />
      {acts.includes("monitoring.submitReport") && (
        <SendReport home={home} problems={details.problems} />
      )}
      {acts.includes("monitoring.verify") && <CloseVerification home={home} />}
    </>
  );
}

type SendReportProps = { home: string; problems: readonly ReportProblem[] };

function SendReport({ home, problems }: SendReportProps) {
  return (
    <section className="page-act">
      <h2>Invia il rendiconto</h2>
      {problems.length > 0 ? (
        <>
          <p>Prima di inviarlo manca ancora qualcosa:</p>
          <ProblemList
            problems={problems.map(({ text, page }) => ({ text, href: `${home}/${page}` }))}
          />
        </>
      ) : (
        <>
          <p>
            Con l'invio dichiari che le spese sono vere, pagate e non coperte da altri contributi.
            Dopo non lo potrai più cambiare, a meno che l'ufficio non te lo rimandi.
          </p>
          <PostButton
            action={`${home}/submit`}
            label="Invia il rendiconto"
            confirm="Il rendiconto passa alla verifica e non si può più cambiare. Confermi?"
          />
        </>
      )}
    </section>
  );
}

function CloseVerification({ home }: { home: string }) {
  return (
    <section className="page-act">
      <h2>Chiudi la verifica</h2>
      <p>Registra l'esito di ogni spesa, poi chiudi. Se manca qualcosa, rimanda il rendiconto.</p>
      <p className="actions">
        <Link className="btn btn-primary" to={`${home}/verify`}>
          Chiudi la verifica
        </Link>
        <Link className="btn btn-outline-primary" to={`${home}/return`}>
          Rimanda all'impresa
        </Link>
      </p>
    </section>
  );
}
