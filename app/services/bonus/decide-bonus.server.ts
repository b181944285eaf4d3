import {
  findBonusBasis,
  updateBonusRequest,
  type BonusBasis,
} from "#app/data/bonus/bonus-requests.server.ts";
import type { Transaction } from "#app/data/database.server.ts";
import { refused, type Act, type Outcome, type Refusal } from "#app/services/act.server.ts";
import { documentContext } from "#app/services/document-context.server.ts";
import { changedMeanwhile } from "#app/services/explain-refusal.ts";
import { performStep, proceed } from "#app/services/perform-step.server.ts";
import type { DocumentContext } from "#templates/document-context.ts";
import type { BonusDecisionData } from "#templates/bonus/bonus-decision.ts";
import {
  bonusLines,
  structuralActs,
  type BonusLine,
  type StructuralAct,
} from "#workflows/bonus/bonus-lines.ts";
import { BONUS_THRESHOLD, bonusHeadings } from "#workflows/bonus/bonus-points.ts";
import { largestBonus } from "#workflows/bonus/bonus-schemas.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { formatInstant } from "#workflows/italian-dates.ts";
import { formatEuro, type Cents } from "#workflows/money.ts";
import { formatPoints } from "#workflows/points.ts";
import { keptMeasureTitles, readExamination } from "./read-bonus.ts";

/** A yes with its amount in cents, or a no. */
export type BonusVerdict = { granted: true; amountCents: Cents } | { granted: false };

type Decision = { act: Act; dossierId: string; verdict: BonusVerdict; decisionReason: string };

/**
 * The manager grants or refuses the bonus. It is granted only from the threshold on, and never above
 * its share of the final grant. The dossier is concluded either way.
 */
export function decideBonus(decision: Decision): Promise<Outcome<StateName>> {
  const { act, dossierId, verdict, decisionReason } = decision;
  return performStep({
    act,
    dossierId,
    event: verdict.granted ? "bonus.grant" : "bonus.refuse",
    prepare: async (tx, dossier) => {
      const basis = await findBonusBasis(tx, act.actor, dossierId);
      if (!basis) return refused(changedMeanwhile);
      const refusal = findRefusal(basis, verdict);
      if (refusal) return refused(refusal);
      await store(tx, decision);
      const context = await documentContext(tx, { act, dossier, issuer: "province" });
      const amount = verdict.granted ? formatEuro(verdict.amountCents) : "non concessa";
      return proceed({
        reason: decisionReason,
        changes: [{ field: "Premialità", from: "", to: amount }],
        documents: { bonusDecision: bonusDecisionData({ basis, context, ...decision }) },
      });
    },
  });
}

function findRefusal(basis: BonusBasis, verdict: BonusVerdict): Refusal | null {
  if (!verdict.granted) return null;
  const points = basis.bonus?.examinedHundredths ?? 0;
  if (points < BONUS_THRESHOLD) return belowThreshold(points);
  const ceiling = largestBonus(basis.finalReport?.finalGrantCents ?? 0);
  return verdict.amountCents > ceiling ? aboveCeiling(ceiling) : null;
}

async function store(tx: Transaction, { act, dossierId, verdict, decisionReason }: Decision) {
  await updateBonusRequest(tx, dossierId, {
    decidedAt: act.now,
    decidedById: act.actor.userId,
    granted: verdict.granted,
    amountCents: verdict.granted ? verdict.amountCents : 0,
    decisionReason,
  });
}

type Decided = Decision & { basis: BonusBasis; context: DocumentContext };

function bonusDecisionData(decided: Decided): BonusDecisionData {
  const { act, verdict, decisionReason, basis, context } = decided;
  const { bonus } = basis;
  const examination = readExamination(basis);
  if (!bonus || !examination) throw new Error("A decision needs a request and its examination");
  return {
    ...context,
    line: bonusLines[bonus.line as BonusLine].label,
    granted: verdict.granted,
    amountCents: verdict.granted ? verdict.amountCents : 0,
    decisionReason,
    motivation: bonus.motivation,
    structuralAct: `${structuralActs[bonus.actKind as StructuralAct]}: ${bonus.structuralAct}`,
    structuralActOn: bonus.structuralActOn ?? "",
    actMonths: bonus.actMonths,
    keptMeasures: keptMeasureTitles(basis),
    points: examination.points.map(({ heading, ...point }) => ({
      heading: bonusHeadings[heading].label,
      ...point,
    })),
    totalHundredths: bonus.examinedHundredths ?? 0,
    thresholdHundredths: BONUS_THRESHOLD,
    opinion: examination.opinion,
    examinedBy: examination.examinedBy,
    decidedBy: act.actor.fullName,
    decidedAt: formatInstant(act.now),
  };
}

function belowThreshold(points: number): Refusal {
  return {
    reason: "not-ready",
    what: "La premialità non si può concedere.",
    why: `L'esame dà ${formatPoints(points)} punti: ne servono ${formatPoints(BONUS_THRESHOLD)}.`,
    remedy: "Puoi solo rifiutarla, spiegando il motivo.",
  };
}

function aboveCeiling(ceilingCents: Cents): Refusal {
  return {
    reason: "not-ready",
    what: "La premialità non si può concedere per questa somma.",
    why: `Al massimo si possono riconoscere ${formatEuro(ceilingCents)}.`,
    remedy: "Scrivi una somma uguale o minore.",
  };
}
