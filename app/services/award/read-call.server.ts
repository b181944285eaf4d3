import type { ReadClient } from "#app/data/database.server.ts";
import {
  findCall,
  listCallDossiers,
  toStandings,
  type CallDossier,
} from "#app/data/award/call-rankings.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { findSlides, heldCents, rerunBudget } from "#workflows/award/budget-standing.ts";
import { frozenRankingSchema, verifyRanking } from "#workflows/award/verify-ranking.ts";
import { dayInRome, formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { dossierStates } from "#workflows/dossier/dossier-states.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import { findRankingProblems } from "./ranking-problems.ts";
import { computeCallRanking } from "./read-call-ranking.server.ts";
import { showApprovedRow, showPreviewRow } from "./show-ranking-row.ts";

type Call = NonNullable<Awaited<ReturnType<typeof findCall>>>;

/** A call with its ranking, or the one it would have today; null for who may not read calls. */
export async function readCall(
  read: ReadClient,
  reader: Reader,
  request: { callId: string; now: Date; recompute: boolean },
) {
  const call = await findCall(read, reader, request.callId);
  if (!call) return null;
  const dossiers = await listCallDossiers(read, reader, call.id);
  const rows = call.ranking
    ? showApproved(call, dossiers)
    : await showPreview(read, { reader, call, dossiers });
  const shown = new Set(rows.map(({ dossierId }) => dossierId));
  return {
    ...describeCall(call, dayInRome(request.now)),
    approval: call.ranking && {
      at: formatInstant(call.ranking.approvedAt),
      by: call.ranking.approvedByName,
      seed: call.ranking.drawSeed,
      inputsHash: call.ranking.inputsHash,
    },
    rows,
    outside: dossiers
      .filter(({ id }) => !shown.has(id))
      .map(({ id, code, company, state }) => ({
        dossierId: id,
        code,
        companyName: company.name,
        state: dossierStates[state].label,
      })),
    problems: call.ranking ? [] : findRankingProblems(dossiers),
    check: request.recompute ? recompute(call, dossiers) : null,
  };
}

export type CallView = NonNullable<Awaited<ReturnType<typeof readCall>>>;

function describeCall(call: Call, today: string) {
  const rules = ruleSets[call.ruleSet as RuleSetId];
  return {
    id: call.id,
    code: call.code,
    title: call.title,
    ruleSet: rules.title,
    days: `dal ${formatDay(call.opensOn)} al ${formatDay(call.closesOn)}`,
    isStillOpen: today <= call.closesOn && call.ranking === null,
    budget: formatEuro(call.budgetCents),
  };
}

async function showPreview(
  read: ReadClient,
  request: { reader: Reader; call: Call; dossiers: readonly CallDossier[] },
) {
  const { reader, call, dossiers } = request;
  const { rows } = await computeCallRanking(read, { reader, call, seed: "" });
  const names = new Map(dossiers.map(({ id, company }) => [id, company.name]));
  return rows.map((row) => showPreviewRow(row, names.get(row.dossierId) ?? ""));
}

function showApproved(call: Call, dossiers: readonly CallDossier[]) {
  const standings = toStandings(dossiers);
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const money = rerunBudget({
    standings,
    budgetCents: call.budgetCents,
    partialFromPercent: rules.partialAwardFromPercent.value,
  });
  const slides = new Map(findSlides(standings, money).map((slide) => [slide.dossierId, slide]));
  const held = new Map(standings.map((standing) => [standing.dossierId, heldCents(standing)]));
  let left = call.budgetCents;
  return dossiers
    .filter(({ rankingRow }) => rankingRow !== null)
    .map((dossier) => {
      left -= held.get(dossier.id) ?? 0;
      const slide = slides.get(dossier.id);
      return showApprovedRow(dossier, { leftCents: left, slideCents: slide?.awardedCents ?? null });
    });
}

/** Proves an approved ranking: its inputs are the hashed ones and give the same order and sums. */
function recompute(call: Call, dossiers: readonly CallDossier[]) {
  const { ranking } = call;
  if (!ranking) return null;
  const stored = dossiers.map(({ rankingRow }) => rankingRow).filter((row) => row !== null);
  const frozen = frozenRankingSchema.parse(JSON.parse(ranking.inputs));
  const differences = [
    ...(sha256(ranking.inputs) === ranking.inputsHash
      ? []
      : ["I dati conservati non corrispondono alla loro impronta."]),
    ...verifyRanking(frozen, stored),
  ];
  return { rows: stored.length, differences };
}
