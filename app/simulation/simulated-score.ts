import { canonicalJson, sha256 } from "#app/documents/canonical-json.ts";
import { freezeSheet } from "#workflows/evaluation/frozen-sheet.ts";
import type { GridInputs } from "#workflows/evaluation/grid-inputs.ts";
import { computeScoreSheet, type ScoreRequest } from "#workflows/evaluation/score-sheet.ts";
import { ratio } from "#workflows/points.ts";
import { criteriaScoredBy, findCriterion } from "#workflows/programme/grid/scoring-grid.ts";
import { ruleSets } from "#workflows/programme/rule-sets.ts";
import type { Draw } from "./seeded-draw.ts";
import type { SimulatedFirm } from "./simulated-firm.ts";
import type { SimulatedPlan } from "./simulated-plan.ts";

const documentCriteria = criteriaScoredBy("document");

type ScoredWork = {
  firm: SimulatedFirm;
  plan: SimulatedPlan;
  referenceCostCents: number;
  closedAt: Date;
  draw: Draw;
};

/** The score sheet of a simulated application, computed by the programme's own grid. */
export function simulateScore(work: ScoredWork) {
  const { dossierId } = work.firm;
  const request = drawScores(work);
  const sheet = computeScoreSheet(request);
  const inputs = canonicalJson(freezeSheet(request));
  return {
    sheet: {
      dossierId,
      closedAt: work.closedAt,
      totalHundredths: sheet.total,
      gridHundredths: sheet.gridTotal,
      bonusHundredths: sheet.bonus.reduce((sum, { points }) => sum + points, 0),
      reachesThreshold: sheet.failures.length === 0,
      thresholdReasons: JSON.stringify(sheet.failures),
      inputs,
      inputsHash: sha256(inputs),
    },
    points: sheet.lines.map(({ code, mode, points, explanation }) => ({
      ...{ dossierId, criterion: code, mode },
      ...{ hundredths: points, explanation },
    })),
  };
}

function drawScores({ firm, plan, referenceCostCents, draw }: ScoredWork): ScoreRequest {
  const [genderCertificate, whpMember] = [draw.percent(5), draw.percent(5)];
  return {
    inputs: gridInputs(firm, plan),
    confirmed: documentCriteria.map(({ code, levels, max }) => ({
      code,
      points: levels[draw.between(0, levels.length - 1)]?.points ?? draw.between(0, max),
      explanation: "Documento verificato (simulazione)",
    })),
    quality: { D1: level("D1", draw), D2: level("D2", draw), D3: level("D3", draw) },
    qualityExplanation: "Media dei due valutatori (simulazione)",
    reference: { value: ratio(referenceCostCents, 1), origin: "call", eligible: 0 },
    bonus: { genderCertificate, whpMember, earlierRevocation: false },
    rules: ruleSets["cip-2026"],
  };
}

function level(code: "D1" | "D2" | "D3", draw: Draw): number {
  const { levels } = findCriterion(code);
  return levels[draw.between(0, levels.length - 1)]?.points ?? 0;
}

function gridInputs(firm: SimulatedFirm, plan: SimulatedPlan): GridInputs {
  return {
    sizeClass: "small",
    headcount: firm.staffHeads,
    women: firm.staffWomen,
    coveredHeads: plan.coveredHeads,
    coveredWomen: plan.coveredWomen,
    carers: plan.carers,
    coveredCarers: plan.carers,
    checkupCountsCarers: plan.carers > 0,
    incentiveMonths: plan.incentiveMonths,
    maintenanceMonths: plan.maintenanceMonths,
    totalCostCents: plan.totalCents,
    structuralCostCents: plan.structuralCents,
    measures: plan.measures.length,
    structuralMeasures: plan.measures.filter(({ structural }) => structural).length,
    requestedCents: plan.requestedCents,
    ownShareCents: plan.totalCents - plan.requestedCents,
    agreement: {
      kind: "none",
      unionsSigned: 0,
      unionsAsked: 3,
      hourlyLeavePlanned: false,
      hourlyLeaveRegulated: false,
      communicatedToStaff: false,
    },
    secondLevelBargaining: "none",
    consultationMinutes: true,
    jointFirms: 1,
    networkContract: false,
    serviceAgreements: 0,
    serviceAgreementMonths: 0,
  };
}
