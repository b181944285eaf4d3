import { mapCompanyNames, listExcluded } from "#app/data/award/rankable-dossiers.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { inParts } from "#app/data/in-parts.ts";
import { findLetterhead } from "#app/data/organisations.server.ts";
import type { Act } from "#app/services/act.server.ts";
import type { MinutesRow, RankingMinutesData } from "#templates/award/ranking-minutes.ts";
import { rankingOutcomes } from "#workflows/award/budget-run.ts";
import {
  drawWasUsed,
  namePoints,
  tellRecalculated,
  wasRecalculated,
  type RankedRow,
} from "#workflows/award/call-ranking.ts";
import { tieBreakers } from "#workflows/award/ranking.ts";
import { dossierStates } from "#workflows/dossier/dossier-states.ts";
import { dayInRome, formatInstant } from "#workflows/italian-dates.ts";
import type { GridHeading } from "#workflows/programme/grid/grid-criterion.ts";
import { gridHeadings, headingTotal } from "#workflows/programme/grid/scoring-grid.ts";
import type { CallRanking } from "./read-call-ranking.server.ts";

type Approval = {
  act: Act;
  call: { id: string; code: string; title: string; budgetCents: number };
  ranking: CallRanking;
  inputsHash: string;
};

/** What the minutes of a ranking say: the same text for every dossier of the call. */
export async function rankingMinutes(
  tx: Transaction,
  { act, call, ranking, inputsHash }: Approval,
): Promise<RankingMinutesData> {
  const { seed, rules, partialFromPercent } = ranking.terms;
  const issuedOn = dayInRome(act.now);
  const excluded = await listExcluded(tx, call.id);
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
    drawUsed: drawWasUsed(ranking),
    inputsHash,
    partialFromPercent,
    thresholds: rules.thresholds.value,
    rows: await listMinutesRows(tx, ranking),
    excluded: excluded.map(({ code, company, state }) => ({
      code,
      companyName: company.name,
      outcome: dossierStates[state].label,
    })),
    recalculated: listRecalculated(ranking),
  };
}

async function listMinutesRows(tx: Transaction, ranking: CallRanking): Promise<MinutesRow[]> {
  const told: MinutesRow[] = [];
  await inParts(ranking.rows(), async (rows) => {
    const names = await mapCompanyNames(
      tx,
      rows.map(({ dossierId }) => dossierId),
    );
    for (const row of rows) told.push(toMinutesRow(row, names.get(row.dossierId) ?? ""));
  });
  return told;
}

function listRecalculated(ranking: CallRanking): string[] {
  const lines: string[] = [];
  for (const row of ranking.rows()) if (wasRecalculated(row)) lines.push(tellRecalculated(row));
  return lines;
}

function toMinutesRow(row: RankedRow, companyName: string): MinutesRow {
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
