import { Link } from "@remix-run/react";
import { Callout } from "./callout.tsx";
import { PageHeader } from "./page-header.tsx";

type ClosedActProps = { title: string; backTo: { href: string; label: string } };

/** The page of an act that cannot be done now: what may be done stands one page up. */
export function ClosedAct({ title, backTo }: ClosedActProps) {
  return (
    <>
      <PageHeader title={title} backTo={backTo} />
      <Callout tone="note" title="Ora questo passaggio non è possibile">
        <p>È già stato fatto, oppure la pratica è in una fase che non lo prevede.</p>
        <p>
          <Link to={backTo.href}>Guarda a che punto siamo</Link>
        </p>
      </Callout>
    </>
  );
}
