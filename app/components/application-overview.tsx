import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Callout } from "./callout.tsx";
import { FieldList } from "./field-list.tsx";

type Row = readonly [label: string, value: string];

type ApplicationOverviewProps = {
  base: string;
  /** Whether the parts lead to their forms. */
  mayEdit: boolean;
  profile: readonly Row[];
  size: readonly Row[];
  request: readonly Row[];
  relatedNames: readonly string[];
  aidLines: readonly string[];
  sizeClass: { isSme: boolean; label: string } | null;
  sizeLines: readonly string[];
  aidsRoom: string | null;
  largest: { amount: string; limits: readonly Row[] } | null;
};

/** The parts of an application: what is written, what follows from it, where to change it. */
export function ApplicationOverview(props: ApplicationOverviewProps) {
  const { base, mayEdit, profile, size, request, relatedNames, aidLines, aidsRoom } = props;
  const edit = (path: string, label: string) =>
    mayEdit ? { href: `${base}/${path}`, label } : null;
  return (
    <>
      <Part title="Impresa" link={edit("profile", isEmpty(profile) ? "Compila" : "Modifica")}>
        <Rows rows={profile} />
      </Part>
      <Part title="Dimensione" link={edit("size", isEmpty(size) ? "Compila" : "Modifica")}>
        <Rows rows={size} />
        <SizeExplanation sizeClass={props.sizeClass} lines={props.sizeLines} />
      </Part>
      <Part title="Imprese collegate e associate" link={edit("related", "Apri l'elenco")}>
        <Lines lines={relatedNames} empty="Nessuna: l'impresa risulta autonoma." />
      </Part>
      <Part title="Aiuti de minimis già avuti" link={edit("aids", "Apri l'elenco")}>
        <Lines lines={aidLines} empty="Nessun aiuto indicato." />
        {aidsRoom !== null && <p>{aidsRoom}</p>}
      </Part>
      <Part title="Richiesta e dichiarazioni" link={edit("declarations", "Apri")}>
        <Rows rows={request} />
        <LargestAmount largest={props.largest} />
      </Part>
    </>
  );
}

/** The size class and the steps that lead to it. */
export function SizeExplanation({
  sizeClass,
  lines,
}: {
  sizeClass: ApplicationOverviewProps["sizeClass"];
  lines: readonly string[];
}) {
  if (!sizeClass) return null;
  return (
    <Callout
      tone={sizeClass.isSme ? "note" : "danger"}
      title={`Dai dati risulta: ${sizeClass.label}`}
    >
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Callout>
  );
}

/** The most that can be asked for and the bounds it comes from. */
export function LargestAmount({ largest }: Pick<ApplicationOverviewProps, "largest">) {
  if (!largest) return null;
  return (
    <Callout tone="note" title={`Puoi chiedere fino a ${largest.amount}`}>
      <p>Il più basso tra questi importi:</p>
      <ul>
        {largest.limits.map(([text, amount]) => (
          <li key={text}>
            {amount}: {text}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

type PartProps = {
  title: string;
  link: { href: string; label: string } | null;
  children: ReactNode;
};

function Part({ title, link, children }: PartProps) {
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {link && (
        <Link className="btn btn-outline-primary btn-xs" to={link.href}>
          {link.label}
          <span className="visually-hidden">: {title}</span>
        </Link>
      )}
    </section>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  if (isEmpty(rows)) return <p className="muted">Ancora da compilare.</p>;
  return <FieldList rows={rows} />;
}

function Lines({ lines, empty }: { lines: readonly string[]; empty: string }) {
  if (lines.length === 0) return <p className="muted">{empty}</p>;
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

function isEmpty(rows: readonly unknown[]): boolean {
  return rows.length === 0;
}
