import type { Transaction } from "#app/data/database.server.ts";
import {
  changeScoreSheets,
  findCall,
  saveRanking,
  type SheetChange,
} from "#app/data/award/call-rankings.server.ts";
import { measureCallProgress } from "#app/data/award/rankable-dossiers.server.ts";
import { lockCall } from "#app/data/row-locks.server.ts";
import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { changedMeanwhile, roleMayNot } from "#app/services/explain-refusal.ts";
import { finishAct } from "#app/services/outbox/finish-act.server.ts";
import type { SharedDocument } from "#app/services/take-step.server.ts";
import { toCandidate } from "#workflows/award/call-ranking.ts";
import type { FrozenRanking } from "#workflows/award/verify-ranking.ts";
import { roleMay } from "#workflows/dossier/permissions.ts";
import { placeApplications } from "./place-applications.server.ts";
import { findRankingProblems, PROBLEMS_TOLD } from "./ranking-problems.ts";
import { rankingMinutes } from "./ranking-minutes.server.ts";
import {
  computeCallRanking,
  pagesOfRecalculated,
  type CallRanking,
  type RecalculatedSheet,
} from "./read-call-ranking.server.ts";

const callNotFound: Refusal = {
  reason: "not-found",
  what: "Questo bando non c'è.",
  why: "L'indirizzo è sbagliato oppure il bando non è tra quelli che puoi vedere.",
  remedy: "Torna all'elenco dei bandi.",
};

/** In milliseconds: a hundred thousand applications take a minute and a half. */
const PATIENCE = 600_000;

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
    .inTransaction((tx) => approve(tx, request), PATIENCE)
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
  const progress = await measureCallProgress(tx, { callId, tell: PROBLEMS_TOLD });
  const problems = findRankingProblems(progress);
  if (problems.length > 0) return refused(notReady(problems));
  const seed = act.newId();
  const ranking = await computeCallRanking(tx, { reader: act.actor, call, seed });
  const inputs = freezeRanking(ranking);
  const inputsHash = sha256(inputs);
  for await (const sheets of pagesOfRecalculated(tx, { reader: act.actor, callId, ranking }))
    await changeScoreSheets(tx, sheets.map(toSheetChange));
  const { userId: approvedById, fullName: approvedByName } = act.actor;
  const approval = { approvedAt: act.now, approvedById, approvedByName, drawSeed: seed };
  await saveRanking(tx, { callId, ...approval, inputs, inputsHash });
  const content = await rankingMinutes(tx, { act, call, ranking, inputsHash });
  const minutes = shareMinutes(act, { ranking, content });
  const moved = await placeApplications(tx, { act, callId, ranking, minutes });
  // What was written above must not stay when one of the dossiers has moved meanwhile.
  if (!moved.ok) throw new RankingRefused(moved.refusal);
  return { ok: true, value: { ranked: ranking.size, minutesHolder: minutes.dossierId } };
}

/** The minutes are one text for the whole call: the first of the ranking holds it. */
function shareMinutes(
  act: Act,
  { ranking, content }: { ranking: CallRanking; content: object },
): SharedDocument {
  const [first] = ranking.rows();
  if (!first) throw new Error("A ranking without rows was let through");
  const snapshot = canonicalJson(content);
  const { dossierId } = first;
  return { id: act.newId(), dossierId, snapshot, contentHash: sha256(snapshot) };
}

/** All that anybody needs to compute the ranking again, as text to be hashed. */
function freezeRanking({ terms, rows }: CallRanking): string {
  const { seed, budgetCents, partialFromPercent } = terms;
  const frozen: FrozenRanking = {
    ...{ seed, budgetCents, partialFromPercent },
    candidates: Array.from(rows(), toCandidate),
  };
  return canonicalJson(frozen);
}

/** What the final median changes on a sheet: its totals, and of its points those it reaches. */
function toSheetChange({ dossierId, closed, sheet }: RecalculatedSheet): SheetChange {
  const before = new Map(closed.lines.map((line) => [line.code, line]));
  const changed = sheet.lines.filter(({ code, points, explanation }) => {
    const line = before.get(code);
    return line?.points !== points || line.explanation !== explanation;
  });
  return {
    totals: {
      dossierId,
      totalHundredths: sheet.total,
      gridHundredths: sheet.gridTotal,
      reachesThreshold: sheet.failures.length === 0,
      thresholdReasons: JSON.stringify(sheet.failures),
    },
    points: changed.map(({ code: criterion, points: hundredths, explanation }) => ({
      ...{ dossierId, criterion, hundredths, explanation },
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
