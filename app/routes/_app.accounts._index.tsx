import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { AccountTable } from "#app/components/account-table.tsx";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { listAccountEntries, listAccounts } from "#app/data/account-registry.server.ts";
import { describeAccountEvent } from "#workflows/account/account-event-words.ts";
import { roleLabels } from "#workflows/dossier/role-labels.ts";
import type { Role } from "#workflows/dossier/permissions.ts";
import { formatInstant } from "#workflows/italian-dates.ts";

const PAGE = 50;
const ENTRIES = 20;

export const meta: MetaFunction = () => [{ title: "Account · Conciliazione In Pratica" }];

export const handle = { crumb: "Account" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, database } = await requirePermission(request, "account.read");
  const cursor = new URL(request.url).searchParams.get("after");
  const [rows, entries] = await Promise.all([
    listAccounts(database.read, { cursor, take: PAGE }),
    listAccountEntries(database.read, ENTRIES),
  ]);
  const page = rows.slice(0, PAGE);
  return {
    accounts: page.map((row) => ({
      id: row.id,
      fullName: row.fullName,
      email: row.email,
      roleLabel: roleLabels[row.role as Role],
      organisation: row.organisation.name,
      isDisabled: row.disabledAt !== null,
      isOwn: row.id === actor.userId,
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
    entries: entries.map(({ id, at, actorName, event, user, detail }) => ({
      id,
      when: formatInstant(at),
      actorName,
      what: describeAccountEvent(event),
      whom: user ? `${user.fullName} (${user.email})` : "—",
      detail,
    })),
  };
}

export default function AccountsRoute() {
  const { accounts, entries, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Account"
        lead="Qui si creano e si disabilitano gli account degli enti del programma. Le imprese si registrano da sole."
      >
        <p className="actions">
          <Link className="btn btn-primary" to="/accounts/new">
            Crea un account
          </Link>
        </p>
      </PageHeader>
      <AccountTable accounts={accounts} />
      {next !== null && (
        <p>
          <Link to={`?after=${next}`}>Account meno recenti</Link>
        </p>
      )}
      <h2>Ultimi atti sugli account</h2>
      <DataTable
        caption="Ultimi atti sugli account"
        hideCaption
        columns={["Quando", "Chi", "Che cosa", "Account", "Dettaglio"]}
        rows={entries.map((entry) => [
          entry.when,
          entry.actorName,
          entry.what,
          entry.whom,
          entry.detail,
        ])}
      />
    </>
  );
}
