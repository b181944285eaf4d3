import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { SiteFrame } from "#app/components/site-frame.tsx";
import { findAct } from "#app/auth/require-permission.server.ts";
import { personOf } from "#app/auth/site-person.server.ts";

/** Pages for everybody; who is signed in still sees their name. */
export async function loader({ request }: LoaderFunctionArgs) {
  const act = await findAct(request);
  return { person: act && personOf(act.actor) };
}

export default function PublicLayout() {
  const { person } = useLoaderData<typeof loader>();
  const links = [
    { href: "/", label: "Il programma" },
    person
      ? { href: "/desk", label: "Scrivania" }
      : { href: "/register", label: "Registra la tua impresa" },
  ];
  return (
    <SiteFrame person={person} links={links}>
      <Outlet />
    </SiteFrame>
  );
}
