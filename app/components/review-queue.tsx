import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { writeQueueFilter, type QueueFilter } from "#workflows/checkup/review-queue.ts";
import { formatDay } from "#workflows/italian-dates.ts";
import { Callout } from "./callout.tsx";
import { DataTable } from "./data-table.tsx";
import { wordsForDays } from "./next-step-card.tsx";
import { PostButton } from "./post-button.tsx";
import { wordsForAge } from "./staff-desk.tsx";

type QueueRow = {
  id: string;
  code: string;
  companyName: string;
  label: string;
  href: string;
  waitingDays: number;
  term: { endsOn: string; daysLeft: number; explanation: string } | null;
  isLate: boolean;
  isMine: boolean;
  holder: { name: string; absentUntil: string | null } | null;
  mayTake: boolean;
};

export type ReviewQueueData = {
  filter: QueueFilter;
  counts: Record<QueueFilter["owner"], number>;
  finished: { companyName: string; label: string } | null;
  rows: QueueRow[];
  next: string | null;
  readerId: string;
};

const ownerWords: Record<QueueFilter["owner"], string> = {
  open: "Mie e libere",
  mine: "Mie",
  free: "Libere",
  all: "Di tutte le consulenti",
};

const kindWords: Record<QueueFilter["kind"], string> = {
  all: "Check-up e piani",
  checkup: "Check-up",
  plan: "Piani",
};

/** What waits for consultants: filters that stay in the address, the overdue first, one key to the next. */
export function ReviewQueue({ queue }: { queue: ReviewQueueData }) {
  const [first] = queue.rows;
  return (
    <>
      {queue.finished !== null && (
        <Callout tone="success" title={`${queue.finished.companyName}: fatto`}>
          Ora la pratica è «{queue.finished.label}».
        </Callout>
      )}
      {first && <OpenFirst row={first} isNext={queue.finished !== null} />}
      <QueueFilters queue={queue} />
      <DataTable
        caption="Pratiche da rivedere, il termine più vicino per primo"
        columns={["Impresa", "Da rivedere", "Attende da", "Termine", "Consulente"]}
        rows={queue.rows.map((row) => [
          <QueueName key="name" row={row} />,
          row.label,
          wordsForAge(row.waitingDays),
          <QueueTerm key="term" row={row} />,
          <QueueHolder key="holder" row={row} readerId={queue.readerId} />,
        ])}
        empty="Nessuna pratica da rivedere con questi filtri. Quando un'impresa consegna il check-up o il piano, la trovi qui."
      />
      {queue.next !== null && (
        <p>
          <Link to={`/queue${writeQueueFilter(queue.filter, { after: queue.next })}`}>
            Pratiche seguenti
          </Link>
        </p>
      )}
    </>
  );
}

/** The way to the first; after a review it has the focus, so that one key opens the next. */
function OpenFirst({ row, isNext }: { row: QueueRow; isNext: boolean }) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isNext) link.current?.focus();
  }, [isNext]);
  return (
    <p className="actions">
      <Link
        className="btn btn-primary"
        to={row.href}
        ref={link}
        data-first-focus={isNext ? "" : undefined}
      >
        {isNext ? "Apri la prossima" : "Apri la prima"}: {row.companyName}
      </Link>
    </p>
  );
}

function QueueFilters({ queue: { filter, counts } }: { queue: ReviewQueueData }) {
  return (
    <nav className="review-filters" aria-label="Filtri della coda">
      {(Object.keys(ownerWords) as QueueFilter["owner"][]).map((owner) => (
        <FilterLink
          key={owner}
          label={`${ownerWords[owner]} (${String(counts[owner])})`}
          isCurrent={filter.owner === owner}
          filter={{ ...filter, owner }}
        />
      ))}
      <span className="review-filters-break" />
      {(Object.keys(kindWords) as QueueFilter["kind"][]).map((kind) => (
        <FilterLink
          key={kind}
          label={kindWords[kind]}
          isCurrent={filter.kind === kind}
          filter={{ ...filter, kind }}
        />
      ))}
      <span className="review-filters-break" />
      <FilterLink
        label={filter.isLate ? "Solo scadute: sì" : "Solo scadute: no"}
        isCurrent={false}
        filter={{ ...filter, isLate: !filter.isLate }}
      />
    </nav>
  );
}

type FilterLinkProps = { label: string; isCurrent: boolean; filter: QueueFilter };

function FilterLink({ label, isCurrent, filter }: FilterLinkProps) {
  if (isCurrent) return <strong aria-current="true">{label}</strong>;
  return <Link to={`/queue${writeQueueFilter(filter)}`}>{label}</Link>;
}

function QueueName({ row }: { row: QueueRow }) {
  return (
    <>
      <Link to={row.href}>{row.companyName}</Link> <code>{row.code}</code>
    </>
  );
}

function QueueTerm({ row: { term, isLate } }: { row: QueueRow }) {
  if (term === null) return <>Nessuno</>;
  return (
    <>
      <span className={isLate ? "queue-late" : undefined}>
        {formatDay(term.endsOn)} ({wordsForDays(term.daysLeft)})
      </span>
      <details className="queue-why">
        <summary>Perché</summary>
        {term.explanation}
      </details>
    </>
  );
}

function QueueHolder({ row, readerId }: { row: QueueRow; readerId: string }) {
  return (
    <>
      {nameHolder(row)} <QueueHand row={row} readerId={readerId} />
    </>
  );
}

function nameHolder({ holder, isMine }: QueueRow): string {
  if (holder === null) return "Libera";
  if (isMine) return "Tu";
  const { name, absentUntil } = holder;
  return absentUntil === null ? name : `${name} (assente fino al ${formatDay(absentUntil)})`;
}

/** What the reader may do about who has the dossier. */
function QueueHand({ row: { id, holder, isMine, mayTake }, readerId }: QueueHandProps) {
  const action = `/dossiers/${id}/assign`;
  if (isMine) return <Link to={action}>Cedi</Link>;
  if (!mayTake) return null;
  // From a colleague one takes it with a reason.
  if (holder !== null) return <Link to={action}>Prendi</Link>;
  const hidden = { consultantId: readerId, reason: "" };
  return <PostButton action={action} label="Prendi" tone="secondary" small hidden={hidden} />;
}

type QueueHandProps = { row: QueueRow; readerId: string };
