import { describe, expect, test } from "vitest";
import {
  heldCents,
  openRerun,
  settledCents,
  toBudgetEntry,
  type Standing,
} from "#workflows/award/budget-standing.ts";
import { CandidatePool } from "#workflows/award/candidate-pool.ts";
import {
  drawWasUsed,
  rankPool,
  scoreEntry,
  tellRecalculated,
  toCandidate,
  wasRecalculated,
  type RankingEntry,
  type RankingTerms,
} from "#workflows/award/call-ranking.ts";
import { frozenRankingSchema, verifyRanking } from "#workflows/award/verify-ranking.ts";
import { proposeDocumentPoints } from "#workflows/evaluation/document-points.ts";
import { freezeSheet, frozenSheetSchema, thawSheet } from "#workflows/evaluation/frozen-sheet.ts";
import { computeScoreSheet } from "#workflows/evaluation/score-sheet.ts";
import { ratio } from "#workflows/points.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";
import { exampleInputs } from "../evaluation/grid-inputs-example.ts";

const rules = ruleSets["cip-2026"];
const scored = {
  inputs: exampleInputs,
  confirmed: proposeDocumentPoints(exampleInputs),
  quality: { D1: 600, D2: 400, D3: 400 },
  qualityExplanation: "Media dei due valutatori.",
  reference: { value: ratio(280_000, 9 * 36), origin: "median" as const, eligible: 9 },
  bonus: { genderCertificate: false, whpMember: false, earlierRevocation: false },
};

const entry: RankingEntry = {
  dossierId: "d1",
  code: "P-1",
  workUnits: 940,
  women: 7,
  headcount: 12,
  protocolAt: 1,
  requestedCents: 280_000,
  frozen: freezeSheet(scored),
  closedTotal: 7025,
};

const terms = {
  rules,
  reference: scored.reference,
  budgetCents: 500_000,
  partialFromPercent: 60,
  seed: "seed",
};

function rankCall(entries: readonly RankingEntry[], changed: RankingTerms) {
  const pool = new CandidatePool();
  for (const one of entries) pool.add(scoreEntry(one, changed));
  return rankPool(pool, changed);
}

describe("a frozen sheet", () => {
  test("gives the same points after a trip through JSON", () => {
    const stored = frozenSheetSchema.parse(JSON.parse(JSON.stringify(freezeSheet(scored))));
    expect(computeScoreSheet(thawSheet(stored, rules))).toEqual(
      computeScoreSheet({ ...scored, rules }),
    );
  });
});

describe("the ranking of a call from frozen sheets", () => {
  test("takes the final median and says what it changed", () => {
    const [row] = rankCall([entry], {
      ...terms,
      reference: { ...scored.reference, value: ratio(1, 1) },
    }).rows();
    expect(row && tellRecalculated(row)).toBe("P-1: da 70,25 a 66,25 (criterio E2)");
    expect(row).toMatchObject({
      total: 6625,
      outcome: "funded",
      leftCents: 220_000,
    });
  });

  test("says nothing when nothing changed, and whether the draw was used", () => {
    const ranking = rankCall([entry, { ...entry, dossierId: "d2", code: "P-2" }], terms);
    const rows = [...ranking.rows()];
    expect(rows.map(wasRecalculated)).toEqual([false, false]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["funded", "partlyFunded"]);
    expect(drawWasUsed(ranking)).toBe(true);
    expect(drawWasUsed(rankCall([entry], terms))).toBe(false);
  });
});

describe("the proof of a ranking", () => {
  const twin = { ...entry, dossierId: "d2", code: "P-2" };
  const rows = [...rankCall([entry, twin], terms).rows()];
  const frozen = frozenRankingSchema.parse({ ...terms, candidates: rows.map(toCandidate) });
  const stored = rows.map(({ dossierId, position, total, awardedCents, tieBreak }) => ({
    dossierId,
    position,
    totalHundredths: total,
    awardedCents,
    tieBreak: tieBreak === "draw" ? "Sorteggio" : "",
  }));

  test("finds the same ranking, also after a sum has grown", () => {
    expect(verifyRanking(frozen, stored)).toEqual([]);
    const grown = stored.map((row) => ({ ...row, awardedCents: row.awardedCents + 1 }));
    expect(verifyRanking(frozen, grown)).toEqual([]);
  });

  test.each([
    ["a place", { position: 9 }],
    ["a total", { totalHundredths: 1 }],
    ["a tie", { tieBreak: "Meno ULA" }],
    ["a sum", { awardedCents: 1 }],
  ])("finds %s that was changed", (_case, change) => {
    const [first, ...others] = stored;
    expect(verifyRanking(frozen, [{ ...first!, ...change }, ...others])).toHaveLength(1);
  });

  test("finds rows that are missing or too many", () => {
    expect(verifyRanking(frozen, stored.slice(1))).toHaveLength(1);
    const extra = { ...stored[0]!, dossierId: "other" };
    expect(verifyRanking(frozen, [...stored, extra])).toHaveLength(1);
  });
});

const standing: Standing = {
  dossierId: "d1",
  state: "award.proposed",
  requestedCents: 100,
  passes: true,
  proposedCents: 60,
  amountCents: null,
  paidCents: 0,
};

describe("an approved ranking, as things stand", () => {
  test.each([
    ["award.proposed", {}, {}, 60],
    ["award.waitingList", { proposedCents: null }, {}, 0],
    ["withdrawn", {}, { hasLeft: true }, 0],
    ["lapsed", {}, { hasLeft: true }, 0],
    ["notFunded", { proposedCents: null }, { hasLeft: true }, 0],
    ["payment.advanceDue", { amountCents: 60 }, {}, 60],
    ["payment.advanceProposed", { amountCents: 60 }, { settledCents: 60 }, 60],
    ["concluded", { amountCents: 60 }, { settledCents: 60 }, 60],
    ["revoked", { amountCents: 60, paidCents: 42 }, { settledCents: 42 }, 42],
    ["belowThreshold", { passes: false, proposedCents: null }, {}, 0],
  ] as const)("in %s", (state, changes, expected, held) => {
    const now = { ...standing, state, ...changes };
    const { hasLeft, settledCents } = toBudgetEntry(now);
    expect({ hasLeft, settledCents }).toEqual({
      hasLeft: undefined,
      settledCents: undefined,
      ...expected,
    });
    expect(heldCents(now)).toBe(held);
  });

  test("asks for no more than what the de minimis ceiling has left of it", () => {
    const cut = { ...standing, proposedCents: 100, amountCents: 80 };
    expect(toBudgetEntry(cut).requestedCents).toBe(80);
  });

  test("lets go up whoever gets more than it has", () => {
    const gone: Standing = { ...standing, state: "withdrawn", proposedCents: 100 };
    const waiting: Standing = {
      ...standing,
      dossierId: "d3",
      state: "award.waitingList",
      proposedCents: null,
    };
    const last: Standing = { ...waiting, dossierId: "d4" };
    const paid: Standing = { ...standing, dossierId: "d5", state: "concluded", amountCents: 40 };
    const standings = [gone, { ...standing, dossierId: "d2" }, waiting, last, paid];
    const rerun = openRerun({
      budgetCents: 200,
      settledCents: standings.reduce((sum, one) => sum + settledCents(one), 0),
      partialFromPercent: 60,
    });
    expect(standings.map(rerun)).toEqual([
      { slide: null, isCut: false },
      {
        slide: { dossierId: "d2", awardedCents: 100, requestedCents: 100, heldCents: 60 },
        isCut: false,
      },
      {
        slide: { dossierId: "d3", awardedCents: 60, requestedCents: 100, heldCents: 0 },
        isCut: true,
      },
      { slide: null, isCut: true },
      { slide: null, isCut: true },
    ]);
  });
});
