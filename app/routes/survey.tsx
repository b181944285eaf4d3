import type { MetaFunction } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { SiteFrame } from "#app/components/site-frame.tsx";

export const meta: MetaFunction = () => [
  { title: "Indagine anonima · Conciliazione In Pratica" },
  { name: "robots", content: "noindex" },
];

/** Pages of a survey ask nobody who they are: not even a session that is open is looked at. */
export default function SurveyLayout() {
  return (
    <SiteFrame person={null} links={[]}>
      <div className="container-xxl survey">
        <Outlet />
      </div>
    </SiteFrame>
  );
}
