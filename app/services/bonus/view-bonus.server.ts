import { findBonusBasis, type BonusBasis } from "#app/data/bonus/bonus-requests.server.ts";
import type { Act } from "#app/services/act.server.ts";
import {
  structuralActs,
  bonusLines,
  type BonusLine,
  type StructuralAct,
} from "#workflows/bonus/bonus-lines.ts";
import { BONUS_THRESHOLD, bonusHeadings } from "#workflows/bonus/bonus-points.ts";
import { largestBonus } from "#workflows/bonus/bonus-schemas.ts";
import type { StateName } from "#workflows/dossier/dossier-states.ts";
import { mayAct } from "#workflows/dossier/may-act.ts";
import type { Permission, Role } from "#workflows/dossier/permissions.ts";
import { stageIsShown } from "#workflows/dossier/stage-visibility.ts";
import type { ReachedIndicator } from "#workflows/monitoring/report-schema.ts";
import { keptMeasureTitles, readExamination } from "./read-bonus.ts";

const bonusActs = [
  "bonus.request",
  "bonus.examine",
  "bonus.grant",
  "bonus.refuse",
] as const satisfies readonly Permission[];

const officeRoles: readonly Role[] = ["caseOfficer", "manager"];

const NO_REPORT = { coveredHeads: null, indicators: "[]", finalGrantCents: null };

/**
 * The bonus of a dossier as a page shows it. `details` is null for readers whom it does not
 * concern; the whole is null when the dossier is not the reader's.
 */
export async function viewBonus(act: Act, dossierId: string) {
  const basis = await findBonusBasis(act.database.read, act.actor, dossierId);
  if (!basis) return null;
  const { role } = act.actor;
  const state = basis.state as StateName;
  return {
    id: basis.id,
    state,
    acts: bonusActs.filter((event) => mayAct(role, state, event)),
    details: stageIsShown(role, "bonus") ? viewDetails(basis, role) : null,
  };
}

export type BonusView = NonNullable<Awaited<ReturnType<typeof viewBonus>>>;

function viewDetails(basis: BonusBasis, role: Role) {
  const measures = basis.plan?.measures ?? [];
  const { coveredHeads, indicators, finalGrantCents } = basis.finalReport ?? NO_REPORT;
  // Before the decision the examination is the office's own business.
  const showsExamination = officeRoles.includes(role) || basis.bonus?.decidedAt != null;
  return {
    measures: measures.map(({ id, title, structural }) => ({ id, title, structural })),
    coveredHeads,
    indicators: JSON.parse(indicators) as ReachedIndicator[],
    ceilingCents: largestBonus(finalGrantCents ?? 0),
    request: viewRequest(basis),
    examination: showsExamination ? viewExamination(basis) : null,
    decision: viewDecision(basis),
  };
}

function viewRequest(basis: BonusBasis) {
  const { bonus } = basis;
  if (bonus === null) return null;
  return {
    line: bonusLines[bonus.line as BonusLine].label,
    requestedAt: bonus.requestedAt,
    keptMeasures: keptMeasureTitles(basis),
    coveredHeads: bonus.coveredHeads,
    act: `${structuralActs[bonus.actKind as StructuralAct]}: ${bonus.structuralAct}`,
    structuralActOn: bonus.structuralActOn,
    actMonths: bonus.actMonths,
    motivation: bonus.motivation,
  };
}

function viewExamination(basis: BonusBasis) {
  const examination = readExamination(basis);
  if (examination === null) return null;
  const totalHundredths = basis.bonus?.examinedHundredths ?? 0;
  return {
    ...examination,
    points: examination.points.map((point) => ({
      ...point,
      label: bonusHeadings[point.heading].label,
    })),
    totalHundredths,
    thresholdHundredths: BONUS_THRESHOLD,
    reachesThreshold: totalHundredths >= BONUS_THRESHOLD,
  };
}

function viewDecision({ bonus }: BonusBasis) {
  if (!bonus?.decidedAt) return null;
  const { granted, amountCents, decisionReason, decidedAt } = bonus;
  return {
    granted: granted === true,
    amountCents: amountCents ?? 0,
    decisionReason: decisionReason ?? "",
    decidedAt,
  };
}
