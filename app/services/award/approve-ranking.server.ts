import type { Transaction } from "#app/data/database.server.ts";
import {
  findCall,
  listCallHeads,
  replaceScoreSheets,
  saveRanking,
  type CallHead,
} from "#app/data/award/call-rankings.server.ts";
import { lockCall } from "#app/data/row-locks.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile, roleMayNot } from "#app/services/explain-refusal.ts";
import { finishAct } from "#app/services/outbox/finish-act.server.ts";
import type { SharedDocument, Step } from "#app/services/take-step.server.ts";
import { takeSteps } from "#app/services/take-steps.server.ts";
import { tieBreakers } from "#workflows/award/ranking.ts";
import type { RankedRow } from "#workflows/award/call-ranking.ts";
import { rankingOutcomes } from "#workflows/award/budget-run.ts";
import type { FrozenRanking } from "#workflows/award/verify-ranking.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import type { ComputedSheet } from "#workflows/evaluation/score-sheet.ts";
import { formatEuro } from "#workflows/money.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import { findRankingProblems } from "./ranking-problems.ts";
import { rankingMinutes } from "./ranking-minutes.server.ts";
import {
  computeCallRanking,
  pagesOfRecalculated,
  type RecalculatedSheet,
} from "./read-call-ranking.server.ts";

const callNotFound: Refusal = {
  reason: "not-found",
  what: "Questo bando non c'è.",
  why: "L'indirizzo è sbagliato oppure il bando non è tra quelli che puoi vedere.",
  remedy: "Torna all'elenco dei bandi.",
};

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
  await finishAct(act, [outcome.value.minutesHolder]);
  return { ok: true, value: outcome.value.ranked };
}

type Approved = { ranked: number; minutesHolder: string };

async function approve(
  tx: Transaction,
  { act, callId }: { act: Act; callId: string },
): Promise<Outcome<Approved>> {
  await lockCall(tx, callId);
  const call = await findCall(tx, act.actor, callId);
  if (!call) return refused(callNotFound);
  if (call.ranking) return refused(changedMeanwhile);
  const all = await listCallHeads(tx, act.actor, callId);
  const problems = findRankingProblems(all);
  if (problems.length > 0) return refused(notReady(problems));
  const seed = act.newId();
  const ranking = await computeCallRanking(tx, { reader: act.actor, call, seed });
  const { rows } = ranking;
  const inputs = canonicalJson(freezeRanking(rows, { seed, call }));
  const inputsHash = sha256(inputs);
  for await (const sheets of pagesOfRecalculated(tx, { reader: act.actor, callId, ranking }))
    await replaceScoreSheets(tx, sheets.map(toSheetUpdate));
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
  const content = await rankingMinutes(tx, { act, call, rows, all, seed, inputsHash });
  const minutes = shareMinutes(act, { rows, content });
  const steps = await takeSteps(tx, toSteps({ act, rows, all, minutes }));
  // What was written above must not stay when one of the dossiers has moved meanwhile.
  if (!steps.ok) throw new RankingRefused(steps.refusal);
  return { ok: true, value: { ranked: rows.length, minutesHolder: minutes.dossierId } };
}

/** The minutes are one text for the whole call: the first of the ranking holds it. */
function shareMinutes(
  act: Act,
  { rows, content }: { rows: readonly RankedRow[]; content: object },
): SharedDocument {
  const [first] = rows;
  if (!first) throw new Error("A ranking without rows was let through");
  const snapshot = canonicalJson(content);
  const { dossierId } = first;
  return { id: act.newId(), dossierId, snapshot, contentHash: sha256(snapshot) };
}

function toSteps(ranking: {
  act: Act;
  rows: readonly RankedRow[];
  all: readonly CallHead[];
  minutes: SharedDocument;
}): Step[] {
  const { act, rows, all, minutes } = ranking;
  const heads = new Map(all.map((dossier) => [dossier.id, dossier]));
  return rows.map((row) => {
    const dossier = heads.get(row.dossierId);
    if (!dossier) throw new Error(`The ranking names a dossier not in the call: ${row.code}`);
    return {
      act,
      dossier,
      event: "award.rank",
      facts: { rankingOutcome: row.outcome },
      changes: [
        { field: "Posto in graduatoria", from: "", to: String(row.position) },
        { field: "Esito", from: "", to: rankingOutcomes[row.outcome] },
        { field: "Somma proposta", from: "", to: formatEuro(row.awardedCents) },
      ],
      shared: { rankingMinutes: minutes },
    };
  });
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

/** A sheet that the final median changed, whole, with the inputs it keeps. */
function toSheetUpdate({ dossierId, stored, sheet }: RecalculatedSheet) {
  const { closedAt, bonusHundredths, inputs, inputsHash } = stored;
  return { dossierId, closedAt, bonusHundredths, inputs, inputsHash, ...sheetColumns(sheet) };
}

function sheetColumns(sheet: ComputedSheet) {
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
