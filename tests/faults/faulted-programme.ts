import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { verifyAuditChains } from "#app/data/audit-chains.server.ts";
import { openDatabase, type Database } from "#app/data/database.server.ts";
import { openSimulatedDatabase } from "#app/simulation/prepare-simulation.server.ts";
import { SECTION, type SavingClient } from "./saving-client.ts";

const COMPANIES = 400;

export type Writer = { dossierId: string; email: string };

/** A data folder with a simulated programme, and the companies whose check-up is a draft. */
export async function prepareProgramme(): Promise<{ folder: string; writers: Writer[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), "cip-faults-"));
  const databaseUrl = databaseOf(folder);
  const database = await openSimulatedDatabase({ databaseUrl, companies: COMPANIES, seed: 3 });
  const writers = await listWriters(database.read);
  await database.close();
  return { folder, writers };
}

/** The companies whose check-up is a draft, with an account of each. */
export async function listWriters(read: Database["read"]): Promise<Writer[]> {
  const drafts = await read.dossier.findMany({
    where: { state: "checkup.draft" },
    orderBy: { id: "asc" },
    include: { company: { include: { users: true } } },
  });
  return drafts.map(({ id, company }) => ({
    dossierId: id,
    email: company.users[0]?.email ?? "",
  }));
}

export function databaseOf(folder: string): string {
  return path.join(folder, "cip.db");
}

/** Runs a check on the database of a folder. */
export async function inspect<Result>(
  folder: string,
  look: (read: Database["read"]) => Promise<Result>,
): Promise<Result> {
  const database = openDatabase(databaseOf(folder));
  try {
    return await look(database.read);
  } finally {
    await database.close();
  }
}

/**
 * What is wrong with the saves of the clients: an acknowledged one missing or there twice, a
 * section without its audit event or the other way round. Takes over what an unanswered save did.
 */
export async function settleClients(
  read: Database["read"],
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

/** What is wrong with the chains of all dossiers. */
export async function checkChains(read: Database["read"]): Promise<string[]> {
  const { broken } = await verifyAuditChains(read);
  return broken ? [`${broken.dossierCode}, event ${String(broken.sequence)}: ${broken.why}`] : [];
}

/** What is wrong with withdrawals: state, event and document stand or fall together. */
export async function checkWithdrawal(
  read: Database["read"],
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
