import { Link } from "@remix-run/react";
import { Callout } from "./callout.tsx";

type HeldByColleagueProps = { page: { dossierId: string; colleague: string | null } };

/** Said to a consultant on what a colleague has to judge, with where the dossier changes hands. */
export function HeldByColleague({ page: { dossierId, colleague } }: HeldByColleagueProps) {
  if (colleague === null) return null;
  return (
    <Callout tone="note" title={`La segue ${colleague}`}>
      Puoi leggere tutto. Per giudicare il piano devi averla tu:{" "}
      <Link to={`/dossiers/${dossierId}/assign`}>chi segue la pratica</Link>.
    </Callout>
  );
}
