import type { BonusBasis } from "#app/data/bonus/bonus-requests.server.ts";
import {
  listBonusConditions,
  type BonusCondition,
  type BonusLine,
  type StructuralAct,
} from "#workflows/bonus/bonus-lines.ts";
import type { BonusFacts, BonusPoint } from "#workflows/bonus/bonus-points.ts";
import type { BonusExamination } from "#workflows/bonus/bonus-schemas.ts";

/** The examination as it is kept with the request. */
export type StoredExamination = { points: BonusPoint[]; opinion: string; examinedBy: string };

/** What a company asks for, as far as the conditions look at it. */
export type AskedBonus = { line: BonusLine; keptMeasureIds: readonly string[]; actMonths: number };

/** The conditions of the line asked for, on the dossier as it is. */
export function conditionsOf(basis: BonusBasis, asked: AskedBonus): BonusCondition[] {
  return listBonusConditions({
    line: asked.line,
    reportIsVerified: basis.finalReport?.verifiedAt != null,
    incentiveWasPaid: basis.payments.some(({ executedAt }) => executedAt !== null),
    recoveryIsOpen: basis.recovery !== null && basis.recovery.receivedOn === null,
    structuralMeasuresKept: countStructuralKept(basis, asked.keptMeasureIds),
    actMonths: asked.actMonths,
  });
}

type ExaminedBonus = {
  basis: BonusBasis;
  unionIds: readonly string[];
  found: Pick<BonusExamination, "indicatorsReached" | "indicatorsPartlyReached">;
};

/** The facts the points are computed from. @throws Error without a plan and a request. */
export function bonusFacts({ basis, unionIds, found }: ExaminedBonus): BonusFacts {
  const { plan, bonus } = basis;
  if (plan === null || bonus === null) throw new Error("An examination needs a plan and a request");
  return {
    measures: plan.measures.length,
    structuralMeasures: plan.measures.filter(({ structural }) => structural).length,
    structuralMeasuresKept: countStructuralKept(basis, keptMeasureIds(basis)),
    actMonths: bonus.actMonths,
    act: bonus.actKind as StructuralAct,
    staffHeads: plan.staffHeads,
    plannedHeads: plan.coveredHeads,
    coveredHeads: bonus.coveredHeads,
    indicatorsReached: found.indicatorsReached,
    indicatorsPartlyReached: found.indicatorsPartlyReached,
    adhesion: adhesionOf(basis, unionIds),
  };
}

/** Ids of the measures that stay, as the company has asked. */
export function keptMeasureIds(basis: BonusBasis): string[] {
  return JSON.parse(basis.bonus?.keptMeasureIds ?? "[]") as string[];
}

/** Titles of the measures that stay, in the plan's order. */
export function keptMeasureTitles(basis: BonusBasis): string[] {
  const kept = new Set(keptMeasureIds(basis));
  return (basis.plan?.measures ?? []).filter(({ id }) => kept.has(id)).map(({ title }) => title);
}

/** The examination, once made; null before. */
export function readExamination(basis: BonusBasis): StoredExamination | null {
  const stored = basis.bonus?.examination ?? null;
  return stored === null ? null : (JSON.parse(stored) as StoredExamination);
}

function countStructuralKept(basis: BonusBasis, ids: readonly string[]): number {
  const measures = basis.plan?.measures ?? [];
  return measures.filter(({ id, structural }) => structural && ids.includes(id)).length;
}

function adhesionOf(basis: BonusBasis, unionIds: readonly string[]): BonusFacts["adhesion"] {
  const signatures = basis.agreement?.signatures ?? [];
  const signers = new Set(
    signatures.filter(({ act }) => act === "signed").map(({ organisationId }) => organisationId),
  );
  if (!signers.has(basis.companyId)) {
    return basis.agreement?.kind === "commitment" ? "commitment" : "none";
  }
  const everyUnion = unionIds.length > 0 && unionIds.every((id) => signers.has(id));
  return everyUnion ? "countersigned" : "signed";
}
