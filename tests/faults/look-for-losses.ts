import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import type { Database } from "#app/data/database.server.ts";
import { SECTION, type SavingClient } from "./saving-client.ts";

type Read = Database["read"];

/**
 * What is wrong with the saves of the clients: an acknowledged one missing or there twice, a
 * section without its audit event or the other way round. Takes over what an unanswered save did.
 */
export async function settleClients(
  read: Read,
  clients: readonly SavingClient[],
): Promise<string[]> {
  const problems: string[] = [];
  for (const client of clients) {
    const { dossierId, acknowledged, unanswered } = client;
    const where = { dossierId_section: { dossierId, section: SECTION } };
    const stored = (await read.checkupSection.findUnique({ where }))?.version ?? 0;
    const events = await read.auditEvent.count({ where: { dossierId, event: "checkup.save" } });
    if (stored !== acknowledged && !(unanswered && stored === acknowledged + 1))
      problems.push(`${dossierId}: ${String(acknowledged)} acknowledged, ${String(stored)} stored`);
    if (stored !== events)
      problems.push(`${dossierId}: ${String(stored)} saves, ${String(events)} events`);
    client.acknowledged = stored;
    client.unanswered = false;
  }
  return problems;
}

/** What is wrong with a withdrawal: state, event and document stand or fall together. */
export async function checkWithdrawal(
  read: Read,
  { dossierId, acknowledged }: { dossierId: string; acknowledged: boolean },
): Promise<string[]> {
  const dossier = await read.dossier.findUniqueOrThrow({ where: { id: dossierId } });
  const event = "dossier.withdraw";
  const events = await read.auditEvent.count({ where: { dossierId, event } });
  const documents = await read.document.count({ where: { dossierId, kind: "closureNotice" } });
  const isThere = dossier.state === "withdrawn";
  const expected = isThere ? 1 : 0;
  return [
    ...(acknowledged && !isThere ? [`${dossierId}: an acknowledged withdrawal is lost`] : []),
    ...(events === expected && documents === expected
      ? []
      : [
          `${dossierId}: ${dossier.state}, ${String(events)} events, ${String(documents)} documents`,
        ]),
  ];
}

/** What is wrong with the chains of all dossiers. */
export async function checkChains(read: Read): Promise<string[]> {
  const { broken } = await verifyAuditChains(read);
  return broken ? [`${broken.dossierCode}, event ${String(broken.sequence)}: ${broken.why}`] : [];
}

/**
 * What is wrong with the documents: one that is nobody's work and not made, one issued without
 * its event or with two.
 */
export async function checkDocuments(read: Read): Promise<string[]> {
  const documents = await read.document.findMany({
    select: { dossierId: true, number: true, state: true, sha256: true },
  });
  const [issues, jobs] = await Promise.all([
    read.auditEvent.findMany({ where: { event: "document.issue" } }),
    read.outboxJob.findMany({ where: { kind: "document.render", state: "waiting" } }),
  ]);
  const waiting = new Set(jobs.map(({ dossierId }) => dossierId));
  const told = issues.flatMap(({ dossierId, documents }) =>
    (JSON.parse(documents) as { number: number; sha256: string }[]).map(
      ({ number, sha256 }) => `${dossierId} ${String(number)} ${sha256}`,
    ),
  );
  return documents.flatMap(({ dossierId, number, state, sha256 }) => {
    const name = `document ${String(number)} of ${dossierId}`;
    if (state !== "issued")
      return waiting.has(dossierId) ? [] : [`${name} is ${state} and nobody is at it`];
    const times = told.filter((line) => line === `${dossierId} ${String(number)} ${sha256 ?? ""}`);
    return times.length === 1 ? [] : [`${name} was issued ${String(times.length)} times`];
  });
}

/** Waits until every document is made. @returns how many were not in that time. */
export async function waitForDocuments(read: Read, patience: number): Promise<number> {
  const deadline = Date.now() + patience;
  for (;;) {
    const pending = await read.document.count({ where: { state: { not: "issued" } } });
    if (pending === 0 || Date.now() > deadline) return pending;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
