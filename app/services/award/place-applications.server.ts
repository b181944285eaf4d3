import type { Transaction } from "#app/data/database.server.ts";
import { savePlaces } from "#app/data/award/call-rankings.server.ts";
import { mapHeads } from "#app/data/award/rankable-dossiers.server.ts";
import { inParts } from "#app/data/in-parts.ts";
import { refused, type Act, type Outcome } from "#app/services/act.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import type { SharedDocument, Step } from "#app/services/take-step.server.ts";
import { takeSteps } from "#app/services/take-steps.server.ts";
import { rankingOutcomes } from "#workflows/award/budget-run.ts";
import type { RankedRow } from "#workflows/award/call-ranking.ts";
import { tieBreakers } from "#workflows/award/ranking.ts";
import { formatEuro } from "#workflows/money.ts";
import type { CallRanking } from "./read-call-ranking.server.ts";

type Placing = { act: Act; callId: string; ranking: CallRanking; minutes: SharedDocument };

/**
 * Writes the rows of an approved ranking, the awards it proposes and the step of every dossier, a
 * thousand at a time, so that a call of any size takes the memory of one part.
 * @returns a refusal when a dossier has moved meanwhile: the caller undoes its transaction.
 */
export async function placeApplications(tx: Transaction, placing: Placing): Promise<Outcome> {
  const { callId, ranking } = placing;
  let outcome: Outcome = { ok: true, value: undefined };
  await inParts(ranking.rows(), async (rows) => {
    if (!outcome.ok) return;
    const steps = await toSteps(tx, placing, rows);
    const moved = steps === null ? refused(changedMeanwhile) : await takeSteps(tx, steps);
    if (!moved.ok) outcome = moved;
    else
      await savePlaces(
        tx,
        rows.map((row) => toRankingRow(row, callId)),
      );
  });
  return outcome;
}

/** The steps of some ranked applications; null when one of them is there no more. */
async function toSteps(
  tx: Transaction,
  { act, minutes }: Placing,
  rows: readonly RankedRow[],
): Promise<Step[] | null> {
  const heads = await mapHeads(
    tx,
    rows.map(({ dossierId }) => dossierId),
  );
  const steps = rows.flatMap((row): Step[] => {
    const dossier = heads.get(row.dossierId);
    return dossier
      ? [{ act, dossier, ...tellPlace(row), shared: { rankingMinutes: minutes } }]
      : [];
  });
  return steps.length === rows.length ? steps : null;
}

function tellPlace(row: RankedRow) {
  return {
    event: "award.rank" as const,
    facts: { rankingOutcome: row.outcome },
    changes: [
      { field: "Posto in graduatoria", from: "", to: String(row.position) },
      { field: "Esito", from: "", to: rankingOutcomes[row.outcome] },
      { field: "Somma proposta", from: "", to: formatEuro(row.awardedCents) },
    ],
  };
}

function toRankingRow(row: RankedRow, callId: string) {
  return {
    dossierId: row.dossierId,
    callId,
    position: row.position,
    totalHundredths: row.total,
    requestedCents: row.requestedCents,
    awardedCents: row.awardedCents,
    outcome: row.outcome,
    tieBreak: row.tieBreak ? tieBreakers[row.tieBreak] : "",
  };
}
