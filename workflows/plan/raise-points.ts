import { formatEuro } from "../money.ts";
import type { CriterionCode } from "../programme/grid/grid-criterion.ts";
import type { ConciliationPlan } from "./conciliation-plan.ts";
import { addUpPlan } from "./plan-budget.ts";
import type { PlanCall } from "./plan-call.ts";
import { bargainingLevelKeys, bargainingLevels } from "./plan-choices.ts";
import { previewPoints } from "./preview-points.ts";

/** A change of the plan that would bring more points of one criterion, in words and as points. */
export type PointRaise = { code: CriterionCode; text: string; points: number; gain: number };

type Proposal = { text: string; change: Partial<ConciliationPlan> };
type Proposer = (plan: ConciliationPlan, call: PlanCall | null) => Proposal[];

/**
 * For each criterion the least change that would raise it. Every proposal is tried with the rules
 * that score: what brings nothing is not said.
 */
export function listRaises(plan: ConciliationPlan, call: PlanCall | null): PointRaise[] {
  return previewPoints(plan, call).flatMap(({ code, points }) => {
    const proposals = proposers[code]?.(plan, call) ?? [];
    for (const { text, change } of proposals) {
      const changed = previewPoints({ ...plan, ...change }, call);
      const raised = changed.find((score) => score.code === code)?.points ?? 0;
      if (raised > points) return [{ code, text, points: raised, gain: raised - points }];
    }
    return [];
  });
}

const proposers: Partial<Record<CriterionCode, Proposer>> = {
  A3: ({ secondLevelBargaining }) =>
    bargainingLevelKeys
      .slice(bargainingLevelKeys.indexOf(secondLevelBargaining) + 1)
      .map((level) => ({
        text: `Con «${bargainingLevels[level]}».`,
        change: { secondLevelBargaining: level },
      })),
  B1: (plan) =>
    plan.measures
      .filter(({ structural }) => !structural)
      .map((measure) => ({
        text: `Rendi strutturale «${measure.title}», con un documento che la faccia durare.`,
        change: {
          measures: plan.measures.map((one) =>
            one.id === measure.id ? { ...one, structural: true } : one,
          ),
        },
      })),
  B2: () =>
    [6, 12, 24, 36].map((months) => ({
      text: `Tieni le misure per ${String(months)} mesi dopo l'incentivo.`,
      change: { maintenanceMonths: months },
    })),
  C1: ({ staffHeads }) => {
    const enough = Math.ceil((staffHeads * 80) / 100);
    return [{ text: `Raggiungi ${String(enough)} persone.`, change: { coveredHeads: enough } }];
  },
  C2: (plan) =>
    countsAbove(plan.coveredWomen, Math.min(plan.staffWomen, plan.coveredHeads)).map((women) => ({
      text: `Raggiungi ${String(women)} donne: la loro quota tra i coperti sarà almeno quella del personale.`,
      change: { coveredWomen: women },
    })),
  C3: ({ carers }) => {
    const enough = Math.ceil((carers * 90) / 100);
    return [
      {
        text: `Raggiungi ${String(enough)} delle persone con carichi di cura.`,
        change: { coveredCarers: enough },
      },
    ];
  },
  E1: (plan, call) => (call ? proposeOwnShares(plan, call) : []),
  E2: (plan) => [
    ...countsAbove(plan.coveredHeads, plan.staffHeads).map((heads) => ({
      text: `Raggiungi ${String(heads)} persone con gli stessi fondi.`,
      change: { coveredHeads: heads },
    })),
    ...[12, 24, 36].map((months) => ({
      text: `Tieni le misure per ${String(months)} mesi: il costo si divide su più tempo.`,
      change: { maintenanceMonths: months },
    })),
  ],
  F1: ({ jointFirms }) =>
    countsAbove(jointFirms, 4).map((firms) => ({
      text: `Partecipa con altre imprese: ${String(firms)} in tutto.`,
      change: { jointFirms: firms },
    })),
  F2: ({ serviceAgreements, serviceAgreementMonths }) => [
    ...countsAbove(serviceAgreements, 2).map((agreements) => ({
      text: `Stringi ${agreements === 1 ? "una convenzione" : "due convenzioni"} con servizi del territorio.`,
      change: {
        serviceAgreements: agreements,
        serviceAgreementMonths: Math.max(serviceAgreementMonths, 1),
      },
    })),
    {
      text: "Porta a dodici mesi la convenzione più breve.",
      change: { serviceAgreementMonths: Math.max(12, serviceAgreementMonths) },
    },
  ],
};

/** The least own shares at the steps of E1: anything, five, ten, twenty points over the minimum. */
function proposeOwnShares(plan: ConciliationPlan, call: PlanCall): Proposal[] {
  const { totalCents } = addUpPlan(plan);
  const shares = [0, 5, 10, 20].map((over) => {
    const percent = call.minimumOwnSharePercent + over;
    const cents = Math.ceil((totalCents * percent) / 100) + (over === 0 ? 1 : 0);
    return { over, percent, cents };
  });
  return shares
    .filter(({ cents }) => cents > plan.ownShareCents && cents <= totalCents)
    .map(({ over, percent, cents }) => ({
      text: `Metti ${over === 0 ? "più del" : "almeno il"} ${String(percent)} % di tasca propria: ${formatEuro(cents)}.`,
      change: { ownShareCents: cents },
    }));
}

function countsAbove(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index + 1);
}
