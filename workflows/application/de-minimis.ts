import { addDays, addYears, yearOf } from "../deadlines/days.ts";
import { sinceDay, untilDay } from "../italian-dates.ts";
import { formatEuro, sumCents, type Cents } from "../money.ts";
import type { RuleSet } from "../programme/rule-sets.ts";
import type { EarlierAid } from "./application-input.ts";

type DeMinimisRule = RuleSet["deMinimis"];

/** First and last day whose aids count, both included. */
export type AidWindow = { from: string; to: string };

export type DeMinimisCase = {
  rule: DeMinimisRule;
  /** Aids of the single undertaking: the company and those linked to it through enterprises. */
  aids: readonly Pick<EarlierAid, "grantedOn" | "amountCents">[];
  roadFreight: boolean;
  /** The day on which the right to the new aid would arise. */
  grantDay: string;
};

/** What is already used of the ceiling and what is left, in cents, with the reason in Italian. */
export type DeMinimisRoom = {
  window: AidWindow;
  ceilingCents: Cents;
  usedCents: Cents;
  /** Never negative. */
  roomCents: Cents;
  countedAids: number;
  explanation: string;
};

/**
 * The days whose aids count against a grant of `grantDay`. Fiscal years: the current one and the
 * two before (taken as calendar years). Rolling: three years back to the day, so that an aid of the
 * same day three years before is out; three years before 29 February is 28 February.
 * Source: Reg. (EU) 1407/2013 art. 3; Reg. (EU) 2023/2831 art. 3.
 */
export function findAidWindow(
  window: DeMinimisRule["value"]["window"],
  grantDay: string,
): AidWindow {
  if (window === "fiscal-years")
    return { from: `${String(yearOf(grantDay) - 2)}-01-01`, to: grantDay };
  return { from: addDays(addYears(grantDay, -3), 1), to: grantDay };
}

/** Room left under the de minimis ceiling for a grant of the given day. */
export function computeDeMinimisRoom(aidCase: DeMinimisCase): DeMinimisRoom {
  const { rule, aids, grantDay } = aidCase;
  const window = findAidWindow(rule.value.window, grantDay);
  const counted = aids.filter(
    ({ grantedOn }) => grantedOn >= window.from && grantedOn <= window.to,
  );
  const usedCents = sumCents(counted.map(({ amountCents }) => amountCents));
  const ceilingCents = findCeiling(aidCase);
  const roomCents = Math.max(0, ceilingCents - usedCents);
  const explanation =
    `Contano gli aiuti concessi ${sinceDay(window.from)} ${untilDay(window.to)}: ` +
    `${String(counted.length)} su ${String(aids.length)}, in tutto ${formatEuro(usedCents)}. ` +
    `Il massimale è ${formatEuro(ceilingCents)} (${rule.source}): restano ${formatEuro(roomCents)}.`;
  return { window, ceilingCents, usedCents, roomCents, countedAids: counted.length, explanation };
}

function findCeiling({ rule, roadFreight }: DeMinimisCase): Cents {
  const { ceilingCents, roadFreightCeilingCents } = rule.value;
  return roadFreight && roadFreightCeilingCents !== null ? roadFreightCeilingCents : ceilingCents;
}
