import type { Transaction } from "#app/data/database.server.ts";
import {
  findCall,
  listCallDossiers,
  replaceScoreSheets,
  saveRanking,
  type CallDossier,
} from "#app/data/award/call-rankings.server.ts";
import { lockCall } from "#app/data/row-locks.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile, roleMayNot } from "#app/services/explain-refusal.ts";
import { finishAct } from "#app/services/outbox/finish-act.server.ts";
import { takeSteps } from "#app/services/take-steps.server.ts";
import { tieBreakers } from "#workflows/award/ranking.ts";
import type { RankedRow } from "#workflows/award/call-ranking.ts";
import { rankingOutcomes } from "#workflows/award/budget-run.ts";
import type { FrozenRanking } from "#workflows/award/verify-ranking.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { formatEuro } from "#workflows/money.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import { findRankingProblems } from "./ranking-problems.ts";
import { rankingMinutes } from "./ranking-minutes.server.ts";
import { computeCallRanking } from "./read-call-ranking.server.ts";

const callNotFound: Refusal = {
  reason: "not-found",
  what: "Questo bando non c'è.",
  why: "L'indirizzo è sbagliato oppure il bando non è tra quelli che puoi vedere.",
  remedy: "Torna all'elenco dei bandi.",
};

type Approved = { dossierIds: string[] };

/**
 * Approves the ranking of a whole call in one transaction: final points, order, money, the step of
 * every dossier and the minutes. Then the minutes are rendered.
 * @returns how many applications were ranked.
 */
export async function approveRanking(request: {
  act: Act;
  callId: string;
}): Promise<Outcome<number>> {
  const { act } = request;
  if (!roleMay(act.actor.role, "award.rank")) return refused(roleMayNot);
  const outcome = await act.database
    .inTransaction((tx) => approve(tx, request))
    .catch((error: unknown) => {
      if (error instanceof RankingRefused) return refused(error.refusal);
      throw error;
    });
  if (!outcome.ok) return outcome;
  await finishAct(act, outcome.value.dossierIds);
  return { ok: true, value: outcome.value.dossierIds.length };
}

async function approve(
  tx: Transaction,
  { act, callId }: { act: Act; callId: string },
): Promise<Outcome<Approved>> {
  await lockCall(tx, callId);
  const call = await findCall(tx, act.actor, callId);
  if (!call) return refused(callNotFound);
  if (call.ranking) return refused(changedMeanwhile);
  const all = await listCallDossiers(tx, act.actor, callId);
  const problems = findRankingProblems(all);
  if (problems.length > 0) return refused(notReady(problems));
  const dossiers = all.filter(({ state }) => state === "award.awaitingRanking");
  const seed = act.newId();
  const rows = await computeCallRanking(tx, { call, dossiers, seed });
  const inputs = canonicalJson(freezeRanking(rows, { seed, call }));
  const inputsHash = sha256(inputs);
  await replaceScoreSheets(tx, recalculatedSheets(rows, dossiers));
  await saveRanking(tx, {
    callId,
    approvedAt: act.now,
    approvedById: act.actor.userId,
    approvedByName: act.actor.fullName,
    drawSeed: seed,
    inputs,
    inputsHash,
    rows: rows.map(toRankingRow),
  });
  const minutes = await rankingMinutes(tx, { act, call, rows, all, seed, inputsHash });
  const steps = await takeSteps(
    tx,
    rows.map((row) => toStep({ act, row, dossiers, minutes })),
  );
  // What was written above must not stay when one of the dossiers has moved meanwhile.
  if (!steps.ok) throw new RankingRefused(steps.refusal);
  return { ok: true, value: { dossierIds: rows.map(({ dossierId }) => dossierId) } };
}

function toStep(step: {
  act: Act;
  row: RankedRow;
  dossiers: readonly CallDossier[];
  minutes: object;
}) {
  const { act, row, dossiers, minutes } = step;
  const dossier = dossiers.find(({ id }) => id === row.dossierId);
  if (!dossier) throw new Error(`The ranking names a dossier that is not in the call: ${row.code}`);
  return {
    act,
    dossier,
    event: "award.rank" as const,
    facts: { rankingOutcome: row.outcome },
    changes: [
      { field: "Posto in graduatoria", from: "", to: String(row.position) },
      { field: "Esito", from: "", to: rankingOutcomes[row.outcome] },
      { field: "Somma proposta", from: "", to: formatEuro(row.awardedCents) },
    ],
    documents: { rankingMinutes: minutes },
  };
}

function toRankingRow(row: RankedRow) {
  return {
    dossierId: row.dossierId,
    position: row.position,
    totalHundredths: row.total,
    requestedCents: row.requestedCents,
    awardedCents: row.awardedCents,
    outcome: row.outcome,
    tieBreak: row.tieBreak ? tieBreakers[row.tieBreak] : "",
  };
}

/** All that anybody needs to compute the ranking again. */
function freezeRanking(
  rows: readonly RankedRow[],
  { seed, call }: { seed: string; call: { budgetCents: number; ruleSet: string } },
): FrozenRanking {
  const { partialAwardFromPercent } = ruleSets[call.ruleSet as RuleSetId];
  return {
    seed,
    budgetCents: call.budgetCents,
    partialFromPercent: partialAwardFromPercent.value,
    candidates: rows.map((row) => ({
      dossierId: row.dossierId,
      code: row.code,
      total: row.total,
      agreementPoints: row.agreementPoints,
      commitmentPoints: row.commitmentPoints,
      workUnits: row.workUnits,
      women: row.women,
      headcount: row.headcount,
      protocolAt: row.protocolAt,
      requestedCents: row.requestedCents,
      passes: row.passes,
    })),
  };
}

/** The sheets that the final median changed, whole, with the inputs they keep. */
function recalculatedSheets(rows: readonly RankedRow[], dossiers: readonly CallDossier[]) {
  const changed = rows.filter(({ recalculated }) => recalculated !== "");
  return changed.flatMap(({ dossierId, sheet }) => {
    const stored = dossiers.find(({ id }) => id === dossierId)?.scoreSheet;
    if (!stored) return [];
    const { closedAt, bonusHundredths, inputs, inputsHash } = stored;
    return [{ dossierId, closedAt, bonusHundredths, inputs, inputsHash, ...sheetColumns(sheet) }];
  });
}

function sheetColumns(sheet: RankedRow["sheet"]) {
  return {
    totalHundredths: sheet.total,
    gridHundredths: sheet.gridTotal,
    reachesThreshold: sheet.failures.length === 0,
    thresholdReasons: JSON.stringify(sheet.failures),
    points: sheet.lines.map(({ code, mode, points, explanation }) => ({
      criterion: code,
      mode,
      hundredths: points,
      explanation,
    })),
  };
}

function notReady(problems: readonly string[]): Refusal {
  return {
    reason: "not-ready",
    what: "La graduatoria non si può ancora approvare.",
    why: "Una graduatoria si approva quando tutte le domande del bando sono valutate.",
    remedy: "Completa ciò che segue, poi approva.",
    problems,
  };
}

/** Carries a refusal out of the transaction, so that the transaction is undone. */
class RankingRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.what);
    this.refusal = refusal;
  }
}
