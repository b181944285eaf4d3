import { hashOfEvent } from "./audit-events.server.ts";
import type { ReadClient } from "./database.server.ts";

/** The first link of a chain that does not hold, and why. */
export type BrokenLink = { dossierCode: string; sequence: number; why: string };

export type ChainVerdict = { dossiers: number; events: number; broken: BrokenLink | null };

const DOSSIERS_AT_ONCE = 100;

/**
 * Computes every chain again, dossier by dossier in the order of their ids, and stops at the first
 * link that does not hold: a changed event, a missing one, one that the dossier does not know of.
 */
export async function verifyAuditChains(read: ReadClient): Promise<ChainVerdict> {
  const verdict: ChainVerdict = { dossiers: 0, events: 0, broken: null };
  let after = "";
  for (;;) {
    const dossiers = await read.dossier.findMany({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      take: DOSSIERS_AT_ONCE,
      select: { id: true, code: true, state: true, auditSequence: true, auditHead: true },
    });
    const last = dossiers.at(-1);
    if (!last) return verdict;
    const events = await read.auditEvent.findMany({
      where: { dossierId: { in: dossiers.map(({ id }) => id) } },
      orderBy: [{ dossierId: "asc" }, { sequence: "asc" }],
    });
    for (const dossier of dossiers) {
      const chain = events.filter(({ dossierId }) => dossierId === dossier.id);
      verdict.dossiers += 1;
      verdict.events += chain.length;
      verdict.broken = checkChain(dossier, chain);
      if (verdict.broken) return verdict;
    }
    after = last.id;
  }
}

type ChainHead = { code: string; state: string; auditSequence: number; auditHead: string };
type Link = Awaited<ReturnType<ReadClient["auditEvent"]["findMany"]>>[number];

/** The first link of one chain that does not hold; null when all do. */
export function checkChain(dossier: ChainHead, chain: readonly Link[]): BrokenLink | null {
  let head = "";
  for (const [index, link] of chain.entries()) {
    const why = checkLink(link, index + 1, head);
    if (why) return { dossierCode: dossier.code, sequence: index + 1, why };
    head = link.hash;
  }
  const broken = { dossierCode: dossier.code, sequence: chain.length };
  if (dossier.auditSequence !== chain.length || dossier.auditHead !== head)
    return { ...broken, why: "the dossier knows of another end of its chain" };
  if (chain.length > 0 && chain.at(-1)?.toState !== dossier.state)
    return { ...broken, why: "the dossier is in another state than its last event says" };
  return null;
}

function checkLink(link: Link, sequence: number, head: string): string | null {
  const { hash, ...event } = link;
  if (link.sequence !== sequence) return "an event is missing";
  if (link.previousHash !== head) return "it does not follow the event before it";
  if (hashOfEvent(event) !== hash) return "its content has been changed";
  return null;
}
