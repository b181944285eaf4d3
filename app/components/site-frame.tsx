import { Form, Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { forgetAllDrafts } from "#app/forms/draft-store.ts";
import { forgetAllFormDrafts } from "#app/forms/form-draft-store.ts";

export type SitePerson = { fullName: string; organisationName: string; roleLabel: string };
export type SiteLink = { href: string; label: string };

type SiteFrameProps = {
  /** Who is signed in; null for a visitor. */
  person: SitePerson | null;
  links: readonly SiteLink[];
  children: ReactNode;
};

/** Header, place for the page, footer. */
export function SiteFrame({ person, links, children }: SiteFrameProps) {
  return (
    <>
      <header>
        <div className="site-slim">
          <div className="container-xxl">
            <span>Piano Territoriale di Conciliazione</span>
            {person === null ? <Link to="/sign-in">Accedi</Link> : <Person person={person} />}
          </div>
        </div>
        <div className="site-brand">
          <div className="container-xxl">
            <Link to="/">
              <BrandMark />
              <span>
                <strong>Conciliazione In Pratica</strong>
                <span>Lavoro e famiglia nelle micro e piccole imprese</span>
              </span>
            </Link>
          </div>
        </div>
        {links.length > 0 && (
          <nav className="site-nav" aria-label="Principale">
            <ul className="container-xxl">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <NavLink to={href} end={href === "/"}>
                    {label}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

function Person({ person }: { person: SitePerson }) {
  return (
    <div className="slim-person">
      <span>
        {person.fullName} · {person.roleLabel}, {person.organisationName}
      </span>
      <Link to="/profile">Profilo</Link>
      <Form method="post" action="/sign-out" onSubmit={leaveNothingBehind}>
        <button className="btn-plain" type="submit">
          Esci
        </button>
      </Form>
    </div>
  );
}

function leaveNothingBehind() {
  forgetAllDrafts();
  forgetAllFormDrafts();
}

function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="container-xxl">
        <ul>
          <li>
            <Link to="/accessibility">Dichiarazione di accessibilità</Link>
          </li>
          <li>
            <Link to="/privacy">Protezione dei dati</Link>
          </li>
        </ul>
        <p>
          Conciliazione In Pratica, programma di incentivi del Piano Territoriale di Conciliazione.
        </p>
      </div>
    </footer>
  );
}

/** Two arcs that hold each other: work and family. */
function BrandMark() {
  return (
    <svg className="brand-mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="22" fill="none" stroke="#fff" strokeWidth="3" />
      <path
        d="M12 27a12 12 0 0 1 24 0"
        fill="none"
        stroke="#fff"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <path
        d="M17 31a7.5 7.5 0 0 0 14 0"
        fill="none"
        stroke="#9fd0ff"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </svg>
  );
}
