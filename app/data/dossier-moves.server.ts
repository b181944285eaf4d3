import { Prisma } from "./generated/sqlite/client.ts";
import type { Transaction } from "./database.server.ts";

/** A dossier's new state and the new head of its chain. */
export type DossierMove = {
  id: string;
  fromSequence: number;
  toState: string;
  auditSequence: number;
  auditHead: string;
  documentsIssued: number;
};

/** Each move takes twelve parameters; databases allow some tens of thousands. */
const MOVES_AT_ONCE = 500;

/**
 * Moves many dossiers that stand in the same state, in two statements for every 500 of them.
 * @returns how many moved: fewer than asked when somebody else was faster on one of them.
 */
export async function moveDossiers(
  tx: Transaction,
  { moves, fromState, at }: { moves: readonly DossierMove[]; fromState: string; at: Date },
): Promise<number> {
  let moved = 0;
  for (let start = 0; start < moves.length; start += MOVES_AT_ONCE) {
    const part = moves.slice(start, start + MOVES_AT_ONCE);
    moved += await tx.$executeRaw(updateStatement(part, fromState));
    await tx.dossier.updateMany({
      where: { id: { in: part.map(({ id }) => id) } },
      data: { updatedAt: at, stateSince: at, termEndsOn: null, termExplanation: null },
    });
  }
  return moved;
}

/** The new head of a dossier's chain after an event that does not move it. */
export type ChainHead = { id: string; auditHead: string };

/** Writes new heads of chains, in one statement for every 500. The caller has locked the dossiers. */
export async function advanceChains(tx: Transaction, heads: readonly ChainHead[]): Promise<void> {
  for (let start = 0; start < heads.length; start += MOVES_AT_ONCE) {
    const part = heads.slice(start, start + MOVES_AT_ONCE);
    const cases = part.map(({ id, auditHead }) => Prisma.sql`WHEN ${id} THEN ${auditHead}`);
    await tx.$executeRaw`
      UPDATE "Dossier"
      SET "auditSequence" = "auditSequence" + 1,
          "auditHead" = CASE "id" ${Prisma.join(cases, " ")} END
      WHERE "id" IN (${Prisma.join(part.map(({ id }) => id))})`;
  }
}

function updateStatement(moves: readonly DossierMove[], fromState: string): Prisma.Sql {
  function pick(value: (move: DossierMove) => string | number) {
    const cases = moves.map((move) => Prisma.sql`WHEN ${move.id} THEN ${value(move)}`);
    return Prisma.sql`CASE "id" ${Prisma.join(cases, " ")} END`;
  }
  // PostgreSQL takes the parameters of a CASE for text.
  function pickNumber(value: (move: DossierMove) => number) {
    return Prisma.sql`CAST(${pick(value)} AS INTEGER)`;
  }
  return Prisma.sql`
    UPDATE "Dossier"
    SET "state" = ${pick(({ toState }) => toState)},
        "auditSequence" = ${pickNumber(({ auditSequence }) => auditSequence)},
        "auditHead" = ${pick(({ auditHead }) => auditHead)},
        "documentsIssued" = ${pickNumber(({ documentsIssued }) => documentsIssued)}
    WHERE "id" IN (${Prisma.join(moves.map(({ id }) => id))})
      AND "state" = ${fromState}
      AND "auditSequence" = ${pickNumber(({ fromSequence }) => fromSequence)}`;
}
