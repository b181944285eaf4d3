import { z } from "zod";
import type { Cents } from "../money.ts";
import type { Hundredths } from "../points.ts";
import { runBudget } from "./budget-run.ts";
import { rankCandidates, tieBreakers, type RankedCandidate } from "./ranking.ts";

const whole = z.number().int();

/** What an approved ranking keeps of its inputs, so that anybody can compute it again. */
export const frozenRankingSchema = z.object({
  seed: z.string(),
  budgetCents: whole,
  partialFromPercent: whole,
  candidates: z.array(
    z.object({
      dossierId: z.string(),
      code: z.string(),
      total: whole,
      agreementPoints: whole,
      commitmentPoints: whole,
      workUnits: whole,
      women: whole,
      headcount: whole,
      protocolAt: z.number(),
      requestedCents: whole,
      passes: z.boolean(),
    }),
  ),
});

export type FrozenRanking = z.output<typeof frozenRankingSchema>;

/** A row of the ranking as it was stored. */
export type StoredRow = {
  dossierId: string;
  position: number;
  totalHundredths: Hundredths;
  awardedCents: Cents;
  tieBreak: string;
};

/**
 * Computes an approved ranking again from its frozen inputs and says where the stored one differs;
 * empty when it is the same. A sum may have grown since, when the ranking slid; never shrunk.
 */
export function verifyRanking(frozen: FrozenRanking, stored: readonly StoredRow[]): string[] {
  const ranked = rankCandidates(frozen.candidates, frozen.seed);
  const money = runBudget({ ...frozen, entries: ranked });
  const rows = new Map(stored.map((row) => [row.dossierId, row]));
  const differences = ranked.flatMap((candidate, index) => {
    const row = rows.get(candidate.dossierId);
    if (!row) return [`${candidate.code}: manca dalla graduatoria.`];
    return isSame(row, candidate, money[index]?.awardedCents ?? 0)
      ? []
      : [`${candidate.code}: il calcolo dà un posto, un punteggio o una somma diversi.`];
  });
  return stored.length > ranked.length
    ? [...differences, "La graduatoria ha righe che il calcolo non conosce."]
    : differences;
}

function isSame(row: StoredRow, candidate: RankedCandidate, awardedCents: Cents): boolean {
  const tieBreak = candidate.tieBreak ? tieBreakers[candidate.tieBreak] : "";
  return (
    row.position === candidate.position &&
    row.totalHundredths === candidate.total &&
    row.tieBreak === tieBreak &&
    row.awardedCents >= awardedCents
  );
}
