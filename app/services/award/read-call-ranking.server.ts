import type { ReadClient } from "#app/data/database.server.ts";
import type { CallDossier } from "#app/data/award/call-rankings.server.ts";
import { findCostReference } from "#app/data/evaluation/grid-inputs.server.ts";
import { rankCall, type RankedRow, type RankingEntry } from "#workflows/award/call-ranking.ts";
import { frozenSheetSchema } from "#workflows/evaluation/frozen-sheet.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";

type RankableCall = {
  id: string;
  ruleSet: string;
  budgetCents: number;
  referenceCostCents: number;
};

/** The ranking of a call as it comes out today of the sheets that are closed. */
export async function computeCallRanking(
  read: ReadClient,
  request: { call: RankableCall; dossiers: readonly CallDossier[]; seed: string },
): Promise<RankedRow[]> {
  const { call, dossiers, seed } = request;
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const reference = await findCostReference(read, call, rules.medianFromApplications.value);
  return rankCall(dossiers.flatMap(toRankingEntry), {
    rules,
    reference,
    budgetCents: call.budgetCents,
    partialFromPercent: rules.partialAwardFromPercent.value,
    seed,
  });
}

/** An application with its frozen sheet; none while the sheet is not closed. */
function toRankingEntry({ id, code, scoreSheet, application }: CallDossier): RankingEntry[] {
  if (!scoreSheet || !application) return [];
  return [
    {
      dossierId: id,
      code,
      ...readFigures(application),
      frozen: frozenSheetSchema.parse(JSON.parse(scoreSheet.inputs)),
      closedTotal: scoreSheet.totalHundredths,
    },
  ];
}

function readFigures(application: NonNullable<CallDossier["application"]>) {
  return {
    workUnits: application.workUnitsHundredths ?? 0,
    women: application.staffWomen ?? 0,
    headcount: application.staffHeads ?? 0,
    protocolAt: application.submittedAt?.getTime() ?? 0,
    requestedCents: application.requestedCents ?? 0,
  };
}
