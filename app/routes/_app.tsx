import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { requireAct } from "#app/auth/require-permission.server.ts";
import { personOf } from "#app/auth/site-person.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { ProblemPage } from "#app/components/problem-page.tsx";
import { SiteFrame, type SiteLink } from "#app/components/site-frame.tsx";
import { roleMay, type Role } from "#workflows/dossier/permissions.ts";

export const meta: MetaFunction = ({ error }) => [
  { title: error ? "Problema · Conciliazione In Pratica" : "Conciliazione In Pratica" },
];

/** The frame of everything behind the sign-in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requireAct(request);
  return {
    person: personOf(actor),
    personId: actor.userId,
    links: linksFor(actor.role),
    requestId: context.requestId,
  };
}

export { frameIsReadAgain as shouldRevalidate } from "#app/forms/refused-post.ts";

export default function AppLayout() {
  const { person, links } = useLoaderData<typeof loader>();
  return (
    <SiteFrame person={person} links={links}>
      <div className="container-xxl">
        <Breadcrumb />
        <Outlet />
      </div>
    </SiteFrame>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("routes/_app");
  return (
    <SiteFrame person={data?.person ?? null} links={data?.links ?? []}>
      <ProblemPage error={error} requestId={data?.requestId} />
    </SiteFrame>
  );
}

function linksFor(role: Role): SiteLink[] {
  const links = [
    { href: "/desk", label: "Scrivania", isShown: roleMay(role, "dossier.read") },
    { href: "/queue", label: "Da rivedere", isShown: roleMay(role, "queue.read") },
    { href: "/dossiers", label: "Pratiche", isShown: roleMay(role, "dossier.read") },
    { href: "/calls", label: "Bandi e graduatorie", isShown: roleMay(role, "call.read") },
    { href: "/accounts", label: "Account", isShown: roleMay(role, "account.read") },
    { href: "/messages", label: "Messaggi", isShown: roleMay(role, "message.read") },
    { href: "/jobs", label: "Lavori in coda", isShown: roleMay(role, "job.read") },
  ];
  return links.filter(({ isShown }) => isShown).map(({ href, label }) => ({ href, label }));
}
