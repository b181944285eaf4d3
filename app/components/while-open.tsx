import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Callout } from "./callout.tsx";

type WhileOpenProps = {
  isOpen: boolean;
  /** What the action answered: a refused form stays, with what was typed. */
  reply: object | undefined;
  backTo: { href: string; label: string };
  children: ReactNode;
};

/** A form as long as its act is possible; afterwards a word on why it is not there. */
export function WhileOpen({ isOpen, reply, backTo, children }: WhileOpenProps) {
  if (isOpen || reply !== undefined) return children;
  return (
    <Callout tone="note" title="Adesso qui non c'è nulla da compilare">
      <p>La pratica è andata avanti, oppure non è ancora arrivata a questo punto.</p>
      <p>
        <Link to={backTo.href}>Torna a: {backTo.label}</Link>
      </p>
    </Callout>
  );
}
