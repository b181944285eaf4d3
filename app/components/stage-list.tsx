import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Stage } from "#workflows/dossier/dossier-states.ts";
import type { StageProgress, StageStatus } from "#workflows/dossier/stage-progress.ts";

export type StageLine = StageProgress & {
  /** The page of the stage; null where there is nothing to see yet. */
  href: string | null;
  /** Said beside a stage that is open: whose turn it is, or what it waits for. */
  note: string;
};

const words: Record<StageStatus, string> = {
  done: "Fatto",
  now: "Adesso",
  later: "Più avanti",
  stopped: "Qui si è fermata",
  skipped: "Non raggiunta",
};

/** The ten stages as a task list. */
export function StageList({ stages }: { stages: readonly StageLine[] }) {
  return (
    <ol className="stage-list">
      {stages.map((line, index) => (
        <li key={line.stage} className={`stage-${line.status}`}>
          <StageMark status={line.status} number={index + 1} />
          <span className="stage-name">
            <StageName line={line} />
          </span>
          <span className="stage-note">{line.note === "" ? words[line.status] : line.note}</span>
        </li>
      ))}
    </ol>
  );
}

type StageNavProps = {
  home: string;
  stages: readonly StageLine[];
  /** The stage a page belongs to that lies elsewhere than under the stage's own address. */
  current: Stage | null;
};

/** The same stages as the way around a dossier. */
export function StageNav({ home, stages, current }: StageNavProps) {
  return (
    <nav className="stage-nav" aria-label="Fasi della pratica">
      <ol>
        <li>
          <NavLink to={home} end>
            Panoramica
          </NavLink>
        </li>
        {stages.map((line, index) => (
          <li key={line.stage} className={`stage-${line.status}`}>
            {line.href === null ? (
              <span className="stage-nav-later">
                <StageMark status={line.status} number={index + 1} />
                {line.title}
              </span>
            ) : (
              <StageNavLink href={line.href} isCurrent={line.stage === current}>
                <StageMark status={line.status} number={index + 1} />
                <span>
                  {line.title}
                  <span className="visually-hidden"> ({words[line.status].toLowerCase()})</span>
                </span>
              </StageNavLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

type StageNavLinkProps = { href: string; isCurrent: boolean; children: ReactNode };

function StageNavLink({ href, isCurrent, children }: StageNavLinkProps) {
  if (!isCurrent) return <NavLink to={href}>{children}</NavLink>;
  return (
    <Link to={href} aria-current="true">
      {children}
    </Link>
  );
}

function StageName({ line }: { line: StageLine }) {
  return line.href === null ? line.title : <Link to={line.href}>{line.title}</Link>;
}

function StageMark({ status, number }: { status: StageStatus; number: number }) {
  return (
    <span className="stage-number" aria-hidden="true">
      {status === "done" ? "✓" : number}
    </span>
  );
}
