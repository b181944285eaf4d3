import { Link } from "@remix-run/react";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { DataTable } from "./data-table.tsx";
import { wordsForDays } from "./next-step-card.tsx";

export type StaffDeskData = {
  queues: { state: StateName; label: string; count: number; oldestDays: number; isLate: boolean }[];
  awaited: {
    id: string;
    code: string;
    companyName: string;
    state: StateName;
    task: string;
    href: string;
    waitingDays: number;
    termEndsOn: string | null;
    termDays: number | null;
  }[];
};

/** What waits for the reader: queues with counts and ages, then the dossiers, oldest first. */
export function StaffDesk({ desk }: { desk: StaffDeskData }) {
  const [first] = desk.awaited;
  if (!first)
    return (
      <p className="empty-state">
        Nessuna pratica ti aspetta. Quando tocca a te la trovi qui, con da quanto tempo attende.
      </p>
    );
  return (
    <>
      <ul className="tiles queue-tiles">
        {desk.queues.map((queue) => (
          <li key={queue.state}>
            <Link className="panel queue-card" to={`/dossiers?state=${queue.state}`}>
              <span className="queue-label">{queue.label}</span>
              <span className="figure-big">{queue.count}</span>
              <span className={queue.isLate ? "queue-late" : "muted"}>
                {queue.isLate
                  ? "Termine scaduto"
                  : `La più vecchia da ${wordsForAge(queue.oldestDays)}`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="actions">
        <Link className="btn btn-primary" to={first.href}>
          Apri la prima: {first.companyName}
        </Link>
      </p>
      <DataTable
        caption="Pratiche che ti aspettano, dalla più vecchia"
        columns={["Impresa", "Pratica", "Che cosa fare", "Attende da", "Termine"]}
        rows={desk.awaited.map((dossier) => [
          <Link key={dossier.id} to={dossier.href}>
            {dossier.companyName}
          </Link>,
          <code key="code">{dossier.code}</code>,
          dossier.task,
          wordsForAge(dossier.waitingDays),
          dossier.termEndsOn === null || dossier.termDays === null
            ? "Nessuno"
            : `${formatDay(dossier.termEndsOn)} (${wordsForDays(dossier.termDays)})`,
        ])}
      />
    </>
  );
}

/** `oggi`, `12 giorni`, `3 mesi`, `2 anni`: as exact as one needs to choose where to begin. */
export function wordsForAge(days: number): string {
  if (days <= 0) return "oggi";
  if (days === 1) return "un giorno";
  if (days < 60) return `${String(days)} giorni`;
  if (days < 730) return `${String(Math.floor(days / 30))} mesi`;
  return `${String(Math.floor(days / 365))} anni`;
}
