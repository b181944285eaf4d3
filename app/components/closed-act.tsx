import { Link } from "@remix-run/react";
import type { FormReply } from "#app/forms/posted-values.ts";
import { Callout } from "./callout.tsx";
import { PageHeader } from "./page-header.tsx";
import { Refused } from "./refused.tsx";

type ClosedActProps = {
  title: string;
  backTo: { href: string; label: string };
  /** What the action answered, when there is no form left to show it above. */
  reply?: FormReply | undefined;
};

/** The page of an act that cannot be done now: what may be done stands one page up. */
export function ClosedAct({ title, backTo, reply }: ClosedActProps) {
  return (
    <>
      <PageHeader title={title} backTo={backTo} />
      {reply?.refusal !== undefined && <Refused refusal={reply.refusal} />}
      <Callout tone="note" title="Ora questo passaggio non è possibile">
        <p>È già stato fatto, oppure la pratica è in una fase che non lo prevede.</p>
        <p>
          <Link to={backTo.href}>Guarda a che punto siamo</Link>
        </p>
      </Callout>
    </>
  );
}
