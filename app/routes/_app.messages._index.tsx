import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { DataTable } from "#app/components/data-table.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { listMessages } from "#app/data/messages.server.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { describeMessageState } from "#workflows/outbox/message-states.ts";

const PAGE = 50;

export const meta: MetaFunction = () => [{ title: "Messaggi · Conciliazione In Pratica" }];

export const handle = { crumb: "Messaggi" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { database } = await requirePermission(request, "message.read");
  const cursor = new URL(request.url).searchParams.get("after");
  const rows = await listMessages(database.read, { cursor, take: PAGE });
  const page = rows.slice(0, PAGE);
  return {
    messages: page.map(({ id, createdAt, toName, subject, state }) => ({
      id,
      when: formatInstant(createdAt),
      toName,
      subject,
      state: describeMessageState(state),
    })),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

export default function MessagesRoute() {
  const { messages, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Messaggi"
        lead="Gli avvisi che il sistema scrive quando una pratica arriva a qualcuno o un termine si avvicina."
      />
      <DataTable
        caption="Messaggi"
        hideCaption
        columns={["Oggetto", "A", "Quando", "Stato"]}
        empty="Nessun messaggio, per ora."
        rows={messages.map(({ id, subject, toName, when, state }) => [
          <Link key={id} to={`/messages/${id}`}>
            {subject}
          </Link>,
          toName,
          when,
          state,
        ])}
      />
      {next !== null && (
        <p>
          <Link to={`?after=${next}`}>Messaggi meno recenti</Link>
        </p>
      )}
    </>
  );
}
