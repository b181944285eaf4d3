import { Link, useLocation, useMatches } from "@remix-run/react";

/** A route adds its place to the path with `handle = { crumb: "Piano" }` or a function of its data. */
export type CrumbHandle<Data = unknown> = { crumb: string | ((data: Data) => string) };

/** Where the reader is, from the desk down; each route names itself. */
export function Breadcrumb() {
  const { pathname } = useLocation();
  const crumbs = useMatches().flatMap((match) => {
    const label = readCrumb(match.handle, match.data);
    return label === null ? [] : [{ href: trim(match.pathname), label }];
  });
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs" aria-label="Percorso">
      <ol>
        {[{ href: "/desk", label: "Scrivania" }, ...crumbs].map(({ href, label }) => (
          <li key={href}>
            {href === trim(pathname) ? (
              <span aria-current="page">{label}</span>
            ) : (
              <Link to={href}>{label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function trim(pathname: string): string {
  return pathname.replace(/\/$/, "");
}

function readCrumb(handle: unknown, data: unknown): string | null {
  if (typeof handle !== "object" || handle === null || !("crumb" in handle)) return null;
  const { crumb } = handle as CrumbHandle;
  if (typeof crumb === "string") return crumb;
  // Without data the page was refused before it was read.
  return data === undefined || data === null ? null : crumb(data);
}
