import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  backTo?: { href: string; label: string } | undefined;
  children?: ReactNode;
};

/** The one heading of a page, the way back above it, what the page is for below it. */
export function PageHeader({ title, lead, backTo, children }: PageHeaderProps) {
  return (
    <header className="page-header">
      {backTo && (
        <Link className="page-back" to={backTo.href}>
          <Icon name="it-arrow-left" size="xs" tone="primary" /> {backTo.label}
        </Link>
      )}
      <h1>{title}</h1>
      {lead !== undefined && <p className="page-lead">{lead}</p>}
      {children}
    </header>
  );
}
