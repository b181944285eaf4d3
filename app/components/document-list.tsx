import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { formatDay } from "#workflows/italian-dates.ts";
import { Icon } from "./icon.tsx";

export type DocumentLine = {
  id: string;
  number: number;
  title: string;
  issuedOn: string;
  state: string;
};

/** The documents of a dossier, newest first, each to download. */
export function DocumentList({ documents }: { documents: readonly DocumentLine[] }) {
  if (documents.length === 0)
    return (
      <p className="empty-state">
        Qui trovi i documenti della pratica: a ogni passaggio importante ne nasce uno, in PDF.
      </p>
    );
  return (
    <>
      <ul className="document-list">
        {documents.map((document) => (
          <li key={document.id}>
            <span className="document-name">
              <Icon name="it-file-pdf" size="sm" tone="primary" />
              <DocumentName document={document} />
            </span>
            <span className="muted">{formatDay(document.issuedOn)}</span>
          </li>
        ))}
      </ul>
      {documents.some(({ state }) => state === "pending") && <LookAgain />}
    </>
  );
}

const LOOK_AGAIN_AFTER = 2_000;

/** Lets a document that is being prepared appear by itself; without JavaScript one reloads. */
function LookAgain() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, LOOK_AGAIN_AFTER);
    return () => {
      clearTimeout(timer);
    };
  }, [revalidate, state]);
  return null;
}

function DocumentName({ document }: { document: DocumentLine }) {
  const name = `${document.title} (n. ${String(document.number)})`;
  // Not a route of the page: the browser fetches the file itself.
  if (document.state === "issued") return <a href={`/documents/${document.id}`}>{name}</a>;
  return (
    <span>
      {name} · {document.state === "failed" ? "da rigenerare" : "in preparazione"}
    </span>
  );
}
