import { Link } from "@remix-run/react";
import type { Permission } from "#workflows/dossier/permissions.ts";

const links: Partial<Record<Permission, { page: string; label: string }>> = {
  "bonus.request": { page: "request", label: "Chiedi la premialità" },
  "bonus.examine": { page: "examine", label: "Esamina la richiesta" },
  "bonus.grant": { page: "grant", label: "Concedi" },
  "bonus.refuse": { page: "refuse", label: "Non concedere" },
};

type BonusActsProps = { home: string; acts: readonly Permission[] };

/** What the reader may do with the bonus now. */
export function BonusActs({ home, acts }: BonusActsProps) {
  if (acts.length === 0) return null;
  return (
    <p className="actions">
      {acts.map((act, index) => (
        <Link
          key={act}
          className={index === 0 ? "btn btn-primary" : "btn btn-outline-primary"}
          to={`${home}/${links[act]?.page ?? ""}`}
        >
          {links[act]?.label}
        </Link>
      ))}
    </p>
  );
}
