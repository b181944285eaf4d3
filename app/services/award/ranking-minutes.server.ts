import type { Transaction } from "#app/data/database.server.ts";
import type { CallHead } from "#app/data/award/call-rankings.server.ts";
import { findLetterhead } from "#app/data/organisations.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { RankingMinutesData } from "#templates/award/ranking-minutes.ts";
import { rankingOutcomes } from "#workflows/award/budget-run.ts";
import { drawWasUsed, namePoints, type RankedRow } from "#workflows/award/call-ranking.ts";
import { tieBreakers } from "#workflows/award/ranking.ts";
import { dossierStates } from "#workflows/dossier/dossier-states.ts";
import { dayInRome, formatInstant } from "#workflows/italian-dates.ts";
import type { GridHeading } from "#workflows/programme/grid/grid-criterion.ts";
import { gridHeadings, headingTotal } from "#workflows/programme/grid/scoring-grid.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";

type Approval = {
  act: Act;
  call: { code: string; title: string; ruleSet: string; budgetCents: number };
  rows: readonly RankedRow[];
  /** Every submitted application of the call, the ranked ones included. */
  all: readonly CallHead[];
  seed: string;
  inputsHash: string;
};

/** What the minutes of a ranking say: the same text for every dossier of the call. */
export async function rankingMinutes(
  tx: Transaction,
  approval: Approval,
): Promise<RankingMinutesData> {
  const { act, call, rows, all, seed, inputsHash } = approval;
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const issuedOn = dayInRome(act.now);
  const names = new Map(all.map(({ id, company }) => [id, company.name]));
  const ranked = new Set(rows.map(({ dossierId }) => dossierId));
  return {
    letterhead: await findLetterhead(tx, "province", issuedOn),
    issuedOn,
    dossierCode: call.code,
    companyName: "",
    callTitle: call.title,
    budgetCents: call.budgetCents,
    approvedBy: act.actor.fullName,
    approvedAt: formatInstant(act.now),
    drawSeed: seed,
    drawUsed: drawWasUsed(rows),
    inputsHash,
    partialFromPercent: rules.partialAwardFromPercent.value,
    thresholds: rules.thresholds.value,
    rows: rows.map((row) => toMinutesRow(row, names.get(row.dossierId) ?? "")),
    excluded: all
      .filter(({ id }) => !ranked.has(id))
      .map(({ code, company, state }) => ({
        code,
        companyName: company.name,
        outcome: dossierStates[state].label,
      })),
    recalculated: rows.map(({ recalculated }) => recalculated).filter((line) => line !== ""),
  };
}

function toMinutesRow(row: RankedRow, companyName: string): RankingMinutesData["rows"][number] {
  const headings = Object.keys(gridHeadings) as GridHeading[];
  const points = namePoints(row.points);
  return {
    position: row.position,
    code: row.code,
    companyName,
    totalHundredths: row.total,
    headings: headings.map((heading) => headingTotal(heading, points)),
    requestedCents: row.requestedCents,
    awardedCents: row.awardedCents,
    leftCents: row.leftCents,
    outcome: rankingOutcomes[row.outcome],
    tieBreak: row.tieBreak ? tieBreakers[row.tieBreak] : "",
  };
}
