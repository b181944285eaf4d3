import { Link } from "@remix-run/react";
import { versionStates, type VersionState } from "#workflows/plan/plan-amendment.ts";
import { Callout } from "./callout.tsx";

type PlanAmendmentNoteProps = {
  page: {
    home: string;
    dossierId: string;
    amendment: { number: number; state: VersionState } | null;
    may: { beginAmendment: boolean; approveAmendment: boolean; authoriseAmendment: boolean };
  };
};

/** On the page of an approved plan: the change under way, or where to begin one. */
export function PlanAmendmentNote({ page }: PlanAmendmentNoteProps) {
  const { dossierId, amendment, may } = page;
  const base = `/dossiers/${dossierId}/plan`;
  const isMine = may.approveAmendment || may.authoriseAmendment;
  return (
    <>
      {amendment && (
        <Callout
          tone={isMine ? "warning" : "note"}
          title={isMine ? "Una variazione aspetta te" : "C'è una variazione del piano"}
        >
          <p>
            Versione {amendment.number}: {versionStates[amendment.state].toLowerCase()}. Finché non
            è approvata vale il piano che leggi qui.
          </p>
          <Link to={`${base}/amendment`}>Apri la variazione</Link>
        </Callout>
      )}
      <p className="plan-links">
        <Link to={`${base}/versions`}>Versioni del piano</Link>
        {may.beginAmendment && <Link to={`${base}/amendment/begin`}>Cambia il piano</Link>}
      </p>
    </>
  );
}
