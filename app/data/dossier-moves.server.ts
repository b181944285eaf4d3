import { Prisma } from "./generated/sqlite/client.ts";
import type { Transaction } from "./database.server.ts";
import { updateRows } from "./json-rows.server.ts";

/** A dossier's new state and the new head of its chain. */
export type DossierMove = {
  id: string;
  toState: string;
  auditSequence: number;
  auditHead: string;
  documentsIssued: number;
};

/**
 * Moves many dossiers that stand in the same state, each one link on in its chain, in one statement.
 * @returns how many moved: fewer than asked when somebody else was faster on one of them.
 */
export function moveDossiers(
  tx: Transaction,
  { moves, fromState, at }: { moves: readonly DossierMove[]; fromState: string; at: Date },
): Promise<number> {
  return updateRows(tx, {
    table: "Dossier",
    key: ["id"],
    rows: moves.map(({ toState, ...head }) => ({
      ...head,
      state: toState,
      updatedAt: at,
      stateSince: at,
      termEndsOn: null,
      termExplanation: null,
    })),
    // Inside a CASE, so that a database finds the rows by their key and not by their state.
    where: Prisma.sql`CASE WHEN "Dossier"."state" = ${fromState} THEN ${oneLinkOn} ELSE FALSE END`,
  });
}

const oneLinkOn = Prisma.sql`"Dossier"."auditSequence" = "new"."auditSequence" - 1`;

/** The new head of a dossier's chain after an event that does not move it. */
export type ChainHead = { id: string; auditSequence: number; auditHead: string };

/** Writes new heads of chains, each one link on. @throws Error when a chain was not where it was. */
export async function advanceChains(tx: Transaction, heads: readonly ChainHead[]): Promise<void> {
  const request = { table: "Dossier", key: ["id"], rows: heads, where: oneLinkOn };
  if ((await updateRows(tx, request)) !== heads.length)
    throw new Error("A chain went on while its dossier was locked");
}
