import { computeLargestAmount } from "../application/requested-amount.ts";
import { classOfFigures, smeClassLabels } from "../application/sme-class.ts";
import { formatDay } from "../italian-dates.ts";
import { formatEuro, type Cents } from "../money.ts";
import { ruleSets, type RuleSetId, type SizeClass } from "../programme/rule-sets.ts";
import type { ConciliationPlan } from "./conciliation-plan.ts";
import { addUpPlan } from "./plan-budget.ts";
import { problemWhen, type PlanProblem } from "./plan-problem.ts";

/** The call a plan is written for, as far as a plan has to know it. Amounts are cents. */
export type PlanCall = {
  title: string;
  /** Spending counts from here on. */
  opensOn: string;
  /** Last day the call's rules are valid; null when they have no end. */
  endsOn: string | null;
  sizeClass: SizeClass;
  /** `micro impresa`: the class the check-up's figures point to. */
  className: string;
  intensityPercent: number;
  ceilingCents: Cents;
  minimumOwnSharePercent: number;
  /** Cents per person and month that E2 compares with while applications are few. */
  referenceCostCents: Cents;
};

/** What the check-up knows of a company's size: hundredths of a work unit, cents; null if unsaid. */
export type KnownSize = {
  heads: number;
  workUnitsHundredths: number | null;
  turnoverCents: Cents | null;
  balanceCents: Cents | null;
};

type CallRow = { title: string; ruleSet: string; opensOn: string; referenceCostCents: Cents };

/**
 * The terms of a call for a company of a size. The class is an estimate: groups and the year before
 * count too, and the application asks for them.
 */
export function describePlanCall(call: CallRow, size: KnownSize): PlanCall {
  const rules = ruleSets[call.ruleSet as RuleSetId];
  const sizeClass = estimateClass(size);
  return {
    title: call.title,
    opensOn: call.opensOn,
    endsOn: rules.validTo,
    sizeClass,
    className: smeClassLabels[sizeClass],
    intensityPercent: rules.intensityPercent.value[sizeClass],
    ceilingCents: rules.ceilingCents.value[sizeClass],
    minimumOwnSharePercent: rules.minimumOwnSharePercent.value[sizeClass],
    referenceCostCents: call.referenceCostCents,
  };
}

/** An enterprise over every ceiling is shown the strictest terms; its application is refused. */
function estimateClass(size: KnownSize): SizeClass {
  const units = BigInt(size.workUnitsHundredths ?? size.heads * 100);
  const scale = BigInt(10_000);
  const found = classOfFigures({
    workUnits: units * scale,
    turnover: BigInt(size.turnoverCents ?? 0) * scale,
    balance: BigInt(size.balanceCents ?? 0) * scale,
  });
  return found === "notSme" ? "medium" : found;
}

/** How a plan is paid for under a call, all in cents. */
export type PlanFunding = {
  /** Everything the company will spend: within the call's rules and outside of them. */
  wholeCents: Cents;
  eligibleCents: Cents;
  ineligibleCents: Cents;
  ownShareCents: Cents;
  otherFundsCents: Cents;
  requestedCents: Cents;
  /** The most the call can give to this plan; null without a call. */
  largestCents: Cents | null;
  /** What is asked beyond it: the company has to find it elsewhere. */
  uncoveredCents: Cents;
  /** The own share the company's class must bring at least; null without a call. */
  leastOwnShareCents: Cents | null;
};

/** Adds up what a plan costs and who pays; the bounds are those the application will apply. */
export function fundPlan(plan: ConciliationPlan, call: PlanCall | null): PlanFunding {
  const { totalCents, ineligibleCents, requestedCents, ownShareCents, otherFundsCents } =
    addUpPlan(plan);
  const largestCents = call && largestFor(call, { totalCents, ownShareCents, otherFundsCents });
  return {
    wholeCents: totalCents + ineligibleCents,
    eligibleCents: totalCents,
    ineligibleCents,
    ownShareCents,
    otherFundsCents,
    requestedCents,
    largestCents,
    uncoveredCents: largestCents === null ? 0 : Math.max(0, requestedCents - largestCents),
    leastOwnShareCents: call && Math.ceil((totalCents * call.minimumOwnSharePercent) / 100),
  };
}

type Sums = { totalCents: Cents; ownShareCents: Cents; otherFundsCents: Cents };

function largestFor(call: PlanCall, { totalCents, ...funds }: Sums): Cents {
  const rules = {
    intensityPercent: { value: only(call.intensityPercent), source: "" },
    ceilingCents: { value: only(call.ceilingCents), source: "" },
  };
  const plan = { costCents: totalCents, ...funds };
  // The room under de minimis is asked with the application; here it does not bind.
  const roomCents = Number.MAX_SAFE_INTEGER;
  return computeLargestAmount({ rules, sizeClass: call.sizeClass, plan, roomCents }).cents;
}

function only<Value>(value: Value): Record<SizeClass, Value> {
  return { micro: value, small: value, medium: value };
}

/** In what a plan does not fit the call it is written for. It warns: the call is chosen later. */
export function judgePlanCall(plan: ConciliationPlan, call: PlanCall): PlanProblem[] {
  if (plan.startsOn === "") return [];
  const { uncoveredCents, largestCents, leastOwnShareCents, ownShareCents } = fundPlan(plan, call);
  const warns = (message: string): PlanProblem => ({ level: "warns", place: "general", message });
  return [
    ...problemWhen(
      plan.startsOn < call.opensOn,
      warns(
        `Il piano inizia prima che apra il bando «${call.title}» (${formatDay(call.opensOn)}): le spese fatte prima non contano.`,
      ),
    ),
    ...problemWhen(
      call.endsOn !== null && plan.endsOn > call.endsOn,
      warns(
        `Il piano finisce dopo le regole del bando «${call.title}» (${formatDay(call.endsOn ?? "")}).`,
      ),
    ),
    ...problemWhen(
      uncoveredCents > 0,
      warns(
        `Il bando può dare al massimo ${formatEuro(largestCents ?? 0)}: per ${formatEuro(uncoveredCents)} serve altra copertura.`,
      ),
    ),
    ...problemWhen(
      leastOwnShareCents !== null && plan.measures.length > 0 && ownShareCents < leastOwnShareCents,
      warns(
        `La quota propria è sotto il ${String(call.minimumOwnSharePercent)} % del costo, il minimo per una ${call.className}: servono almeno ${formatEuro(leastOwnShareCents ?? 0)}.`,
      ),
    ),
  ];
}
