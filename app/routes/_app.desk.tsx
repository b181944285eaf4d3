import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAct } from "#app/auth/require-permission.server.ts";
import { AmendmentQueue } from "#app/components/amendment-queue.tsx";
import { CompanyDesk } from "#app/components/company-desk.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { StaffDesk } from "#app/components/staff-desk.tsx";
import { readCompanyDesk, readStaffDesk } from "#app/services/dossier/read-desk.server.ts";
import { listAwaitedAmendments } from "#app/services/plan/list-awaited-amendments.server.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";

export const meta: MetaFunction = () => [{ title: "Scrivania · Conciliazione In Pratica" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const act = await requireAct(request);
  const { role, fullName, organisationName } = act.actor;
  const greeting = `Ciao, ${fullName.split(" ")[0] ?? fullName}`;
  if (!roleMay(role, "dossier.read")) throw redirect("/accounts");
  if (role === "company")
    return {
      kind: "company" as const,
      greeting,
      organisationName,
      desk: await readCompanyDesk(act),
    };
  const [desk, amendments] = await Promise.all([readStaffDesk(act), listAwaitedAmendments(act)]);
  return { kind: "staff" as const, greeting, organisationName, desk, amendments };
}

export default function DeskRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={page.greeting} lead={page.organisationName} />
      {page.kind === "company" ? (
        <CompanyDesk desk={page.desk} />
      ) : (
        <>
          <StaffDesk desk={page.desk} />
          <AmendmentQueue amendments={page.amendments} />
        </>
      )}
    </>
  );
}
