import type { ReadClient } from "#app/data/database.server.ts";
import { pagesOfRankable, type RankableDossier } from "#app/data/award/rankable-dossiers.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { findCostReference } from "#app/data/evaluation/admitted-costs.server.ts";
import { CandidatePool } from "#workflows/award/candidate-pool.ts";
import {
  rankPool,
  recomputeSheet,
  scoreEntry,
  wasRecalculated,
  type Ranking,
  type RankingEntry,
  type RankingTerms,
} from "#workflows/award/call-ranking.ts";
import { computeScoreSheet, type ComputedSheet } from "#workflows/evaluation/score-sheet.ts";
import { frozenSheetSchema, thawSheet } from "#workflows/evaluation/frozen-sheet.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";

type RankableCall = {
  id: string;
  ruleSet: string;
  budgetCents: number;
  referenceCostCents: number;
};

/** A ranking with the figures it was computed with. */
export type CallRanking = Ranking & { terms: RankingTerms };

/**
 * The ranking of a call as it comes out today of the sheets that are closed. Sheets are read and
 * scored some at a time: of each application only what places it is kept.
 */
export async function computeCallRanking(
  read: ReadClient,
  request: { reader: Reader; call: RankableCall; seed: string },
): Promise<CallRanking> {
  const { reader, call, seed } = request;
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const terms = {
    rules,
    reference: await findCostReference(read, call, rules.medianFromApplications.value),
    budgetCents: call.budgetCents,
    partialFromPercent: rules.partialAwardFromPercent.value,
    seed,
  };
  const pool = new CandidatePool();
  for await (const page of pagesOfRankable(read, reader, call.id))
    for (const dossier of page)
      for (const entry of toRankingEntry(dossier)) pool.add(scoreEntry(entry, terms));
  return { ...rankPool(pool, terms), terms };
}

/** A sheet as it was closed and as the final figures give it. */
export type RecalculatedSheet = {
  dossierId: string;
  closed: ComputedSheet;
  sheet: ComputedSheet;
};

/** The sheets that the final figures changed, whole, some at a time. */
export async function* pagesOfRecalculated(
  read: ReadClient,
  request: { reader: Reader; callId: string; ranking: CallRanking },
): AsyncGenerator<RecalculatedSheet[]> {
  const { reader, callId, ranking } = request;
  if (!changesSheets(ranking)) return;
  for await (const page of pagesOfRankable(read, reader, callId))
    yield page.flatMap(({ id, scoreSheet: stored }) => {
      if (!stored) return [];
      const frozen = thaw(stored);
      const sheet = recomputeSheet(frozen, ranking.terms);
      if (sheet.total === stored.totalHundredths) return [];
      const closed = computeScoreSheet(thawSheet(frozen, ranking.terms.rules));
      return [{ dossierId: id, closed, sheet }];
    });
}

function changesSheets({ rows }: CallRanking): boolean {
  for (const row of rows()) if (wasRecalculated(row)) return true;
  return false;
}

/** An application with its frozen sheet; none while the sheet is not closed. */
function toRankingEntry({ id, code, scoreSheet, application }: RankableDossier): RankingEntry[] {
  if (!scoreSheet || !application) return [];
  return [
    {
      dossierId: id,
      code,
      ...readFigures(application),
      frozen: thaw(scoreSheet),
      closedTotal: scoreSheet.totalHundredths,
    },
  ];
}

function thaw({ inputs }: { inputs: string }) {
  return frozenSheetSchema.parse(JSON.parse(inputs));
}

function readFigures(application: NonNullable<RankableDossier["application"]>) {
  return {
    workUnits: application.workUnitsHundredths ?? 0,
    women: application.staffWomen ?? 0,
    headcount: application.staffHeads ?? 0,
    protocolAt: application.submittedAt?.getTime() ?? 0,
    requestedCents: application.requestedCents ?? 0,
  };
}
