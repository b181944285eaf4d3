import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePermission } from "#app/auth/require-permission.server.ts";
import { FieldList } from "#app/components/field-list.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { findMessage } from "#app/data/messages.server.ts";
import { refuse, requireParam } from "#app/http/refuse.server.ts";
import type { Refusal } from "#app/services/act.server.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { describeMessageState } from "#workflows/outbox/message-states.ts";

export const meta: MetaFunction = () => [{ title: "Messaggio · Conciliazione In Pratica" }];

export const handle = { crumb: "Messaggio" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { database } = await requirePermission(request, "message.read");
  const message = await findMessage(database.read, requireParam(params, "messageId"));
  if (!message) throw refuse(messageNotFound);
  return {
    subject: message.subject,
    to: `${message.toName} (${message.toAddress})`,
    when: formatInstant(message.createdAt),
    state: describeMessageState(message.state),
    paragraphs: message.body.split("\n\n"),
  };
}

const messageNotFound: Refusal = {
  reason: "not-found",
  what: "Questo messaggio non c'è.",
  why: "L'indirizzo della pagina è sbagliato.",
  remedy: "Torna all'elenco dei messaggi.",
};

export default function MessageRoute() {
  const { subject, to, when, state, paragraphs } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={subject} backTo={{ href: "/messages", label: "Messaggi" }} />
      <FieldList
        rows={[
          ["A", to],
          ["Quando", when],
          ["Stato", state],
        ]}
      />
      <div className="panel">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </>
  );
}
