import { Icon } from "./icon.tsx";

type HistoryLine = {
  sequence: number;
  when: string;
  who: string;
  what: string;
  ledTo: string | null;
  reason: string;
  changes: readonly { field: string; from: string; to: string }[];
  documents: readonly string[];
  hash: string;
};

/** What happened to a dossier, newest first: who, what, when, old and new, documents. */
export function HistoryList({ lines }: { lines: readonly HistoryLine[] }) {
  return (
    <ol className="history" reversed>
      {lines.map((line) => (
        <li key={line.sequence}>
          <p className="history-when">{line.when}</p>
          <p>
            <strong>{line.who}</strong> {line.what}.
            {line.ledTo !== null && <> Stato: «{line.ledTo}».</>}
          </p>
          {line.reason !== "" && <p className="history-reason">Motivo: {line.reason}</p>}
          {line.documents.length > 0 && (
            <p>
              <Icon name="it-file-pdf" size="xs" tone="primary" /> {line.documents.join(", ")}
            </p>
          )}
          <HistoryDetail line={line} />
        </li>
      ))}
    </ol>
  );
}

function HistoryDetail({ line }: { line: HistoryLine }) {
  const { changes } = line;
  const title =
    changes.length === 0
      ? "Impronta"
      : changes.length === 1
        ? "Un valore cambiato"
        : `${String(changes.length)} valori cambiati`;
  return (
    <details>
      <summary>{title}</summary>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ field, from, to }, index) => (
            <li key={index}>
              {field}: {from !== "" && <del>{from}</del>} {from !== "" && "→ "}
              <ins>{to === "" ? "(vuoto)" : to}</ins>
            </li>
          ))}
        </ul>
      )}
      <p className="muted">
        Atto n. {line.sequence}, impronta <code>{line.hash}</code>
      </p>
    </details>
  );
}

/** Whether the chain of acts holds: none changed, none taken away. */
export function VerifiedMark({ isVerified }: { isVerified: boolean }) {
  return isVerified ? (
    <p className="verified-mark">
      <Icon name="it-check-circle" size="sm" /> Storia verificata: ogni atto è legato al precedente
      e nessuno è stato modificato.
    </p>
  ) : (
    <p className="verified-mark verified-mark-broken" role="alert">
      <Icon name="it-error" size="sm" /> La storia non torna: un atto risulta modificato o mancante.
      Avvisa chi amministra il sistema.
    </p>
  );
}
