import type { ReadClient } from "#app/data/database.server.ts";
import { countRanked, findCall, findProof } from "#app/data/award/call-rankings.server.ts";
import { measureCallProgress } from "#app/data/award/rankable-dossiers.server.ts";
import { listOutside, type RankingFilter } from "#app/data/award/standings.server.ts";
import type { Reader } from "#app/data/dossiers.server.ts";
import { sha256 } from "#app/documents/canonical-json.ts";
import { frozenRankingSchema, verifyRanking } from "#workflows/award/verify-ranking.ts";
import { dayInRome, formatDay, formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro } from "#workflows/money.ts";
import { dossierStates } from "#workflows/dossier/dossier-states.ts";
import { ruleSets, type RuleSetId } from "#workflows/programme/rule-sets.ts";
import { findRankingProblems, PROBLEMS_TOLD } from "./ranking-problems.ts";
import { pageOfApproved, pageOfPreview, type RankingPage } from "./read-ranking-page.server.ts";

type Call = NonNullable<Awaited<ReturnType<typeof findCall>>>;

/** Which part of a call's applications somebody looks at. */
export type CallFilter = RankingFilter & {
  /** The code after which the applications without a place begin; "" from the first. */
  outsideAfter: string;
};

export const wholeCall: CallFilter = { after: 0, outcome: null, code: "", outsideAfter: "" };

type CallRequest = { callId: string; now: Date; recompute: boolean; filter?: CallFilter };

/**
 * A call with a page of its ranking, or of the one it would have today; null for who may not read
 * calls.
 */
export async function readCall(read: ReadClient, reader: Reader, request: CallRequest) {
  const call = await findCall(read, reader, request.callId);
  if (!call) return null;
  const filter = request.filter ?? wholeCall;
  const isRanked = call.ranking !== null;
  const [page, outside, problems, check] = await Promise.all([
    readPage(read, { reader, call, filter }),
    readOutside(read, reader, { callId: call.id, after: filter.outsideAfter, isRanked }),
    isRanked ? [] : tellProblems(read, call.id),
    request.recompute ? recompute(read, reader, call.id) : null,
  ]);
  return {
    ...describeCall(call, dayInRome(request.now)),
    approval: call.ranking && {
      at: formatInstant(call.ranking.approvedAt),
      by: call.ranking.approvedByName,
      seed: call.ranking.drawSeed,
      inputsHash: call.ranking.inputsHash,
    },
    ...page,
    ...outside,
    problems,
    check,
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

async function readPage(
  read: ReadClient,
  request: { reader: Reader; call: Call; filter: CallFilter },
): Promise<RankingPage & { ranked: number }> {
  if (!request.call.ranking) return pageOfPreview(read, request);
  const [page, ranked] = await Promise.all([
    pageOfApproved(read, request),
    countRanked(read, request.call.id),
  ]);
  return { ...page, ranked };
}

async function tellProblems(read: ReadClient, callId: string): Promise<string[]> {
  return findRankingProblems(await measureCallProgress(read, { callId, tell: PROBLEMS_TOLD }));
}

const OUTSIDE_AT_ONCE = 25;

/** Applications without a place, a page of them, and the code after which the next page begins. */
async function readOutside(
  read: ReadClient,
  reader: Reader,
  request: { callId: string; after: string; isRanked: boolean },
) {
  const found = await listOutside(read, reader, { ...request, take: OUTSIDE_AT_ONCE + 1 });
  const page = found.slice(0, OUTSIDE_AT_ONCE);
  return {
    outside: page.map(({ id, code, company, state }) => ({
      dossierId: id,
      code,
      companyName: company.name,
      state: dossierStates[state].label,
    })),
    outsideNext: found.length > page.length ? (page.at(-1)?.code ?? null) : null,
  };
}

/** Proves an approved ranking: its inputs are the hashed ones and give the same order and sums. */
async function recompute(read: ReadClient, reader: Reader, callId: string) {
  const ranking = await findProof(read, reader, callId);
  if (!ranking) return null;
  const { inputs, inputsHash, rows } = ranking;
  const frozen = frozenRankingSchema.parse(JSON.parse(inputs));
  const differences = [
    ...(sha256(inputs) === inputsHash
      ? []
      : ["I dati conservati non corrispondono alla loro impronta."]),
    ...verifyRanking(frozen, rows),
  ];
  return { rows: rows.length, differences };
}
