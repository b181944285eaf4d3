import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { ProblemPage } from "#app/components/problem-page.tsx";
import { SiteFrame } from "#app/components/site-frame.tsx";
import { useNonce } from "#app/http/nonce.ts";
import stylesheet from "#app/styles/app.scss?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = ({ error }) => [
  { title: error ? "Problema · Conciliazione In Pratica" : "Conciliazione In Pratica" },
];

/** Only the number of the request, which the page of a failure shows. */
export function loader({ context }: LoaderFunctionArgs) {
  return { requestId: context.requestId };
}

export { frameIsReadAgain as shouldRevalidate } from "#app/forms/refused-post.ts";

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  return (
    <html lang="it">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#00264d" />
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Vai al contenuto
        </a>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function Root() {
  useFocusOnNewPage();
  useFocusAfterAnswer();
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("root");
  return (
    <SiteFrame person={null} links={[]}>
      <ProblemPage error={error} requestId={data?.requestId} />
    </SiteFrame>
  );
}

/**
 * After a change of page without a reload, the focus goes to the new content, as a reload does; or
 * to the link that the page has chosen for it.
 */
function useFocusOnNewPage() {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const chosen = document.querySelector<HTMLElement>("#main [data-first-focus]");
    (chosen ?? document.getElementById("main"))?.focus({ preventScroll: chosen === null });
  }, [pathname]);
}

/**
 * A button that rests while its form is sent loses the focus. Once the answer is there it goes to
 * what is wrong, else to the top of the content: never back to the top of the site.
 */
function useFocusAfterAnswer() {
  const { state } = useNavigation();
  const isWaiting = useRef(false);
  useEffect(() => {
    const isAnswered = isWaiting.current && state === "idle";
    isWaiting.current = state !== "idle";
    if (!isAnswered || document.activeElement !== document.body) return;
    const wrong = document.querySelector<HTMLElement>("#main [aria-invalid=true]");
    (wrong ?? document.getElementById("main"))?.focus({ preventScroll: wrong === null });
  }, [state]);
}
