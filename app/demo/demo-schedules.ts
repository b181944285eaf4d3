import { addDays } from "#workflows/deadlines/days.ts";
import { nextWorkingDay } from "#workflows/deadlines/holidays.ts";
import type { DemoFirm } from "./demo-firms.ts";

/** The days of a demonstration dossier, call by call. */
export type DemoDays = typeof closedCall;

const closedCall = {
  registered: "2015-01-14",
  checkupWritten: "2015-01-20",
  checkupSubmitted: "2015-01-21",
  checkupValidated: "2015-01-28",
  planWritten: "2015-02-05",
  shared: "2015-02-04",
  planSubmitted: "2015-02-09",
  planApproved: "2015-02-16",
  agreement: "2015-02-18",
  unions: "2015-02-24",
  amended: "2015-02-26",
  amendmentJudged: "2015-03-02",
  applicationWritten: "2015-03-03",
  applicationSubmitted: "2015-03-10",
  taken: "2015-04-08",
  asked: "2015-04-08",
  noticed: "2015-04-10",
  admitted: "2015-04-30",
  confirmed: "2015-05-04",
  scored: "2015-05-06",
  evaluationClosed: "2015-05-08",
  ranked: "2015-05-18",
  checked: "2015-05-18",
  granted: "2015-05-28",
  accepted: "2015-06-03",
  projectStart: "2015-06-15",
  projectEnd: "2016-06-14",
  advance: {
    proposed: "2015-06-08",
    approved: "2015-06-09",
    executed: "2015-06-10",
    paid: "2015-06-12",
  },
  spent: "2016-05-10",
  reported: "2016-06-27",
  verified: "2016-07-11",
  balance: {
    proposed: "2016-07-14",
    approved: "2016-07-18",
    executed: "2016-07-19",
    paid: "2016-07-22",
  },
  bonusRequested: "2016-09-05",
  bonusExamined: "2016-09-19",
  bonusDecided: "2016-09-28",
};

const openCall: DemoDays = {
  ...closedCall,
  registered: "2026-09-03",
  checkupWritten: "2026-09-08",
  checkupSubmitted: "2026-09-09",
  checkupValidated: "2026-09-16",
  planWritten: "2026-09-24",
  shared: "2026-09-23",
  planSubmitted: "2026-09-28",
  planApproved: "2026-10-02",
  agreement: "2026-10-06",
  unions: "2026-10-12",
  amended: "2026-10-13",
  amendmentJudged: "2026-10-15",
  applicationWritten: "2026-10-16",
  applicationSubmitted: "2026-10-21",
  taken: "2026-11-03",
  asked: "2026-11-17",
  noticed: "2026-11-18",
  admitted: "2026-11-10",
  confirmed: "2026-11-12",
  scored: "2026-11-16",
  projectStart: "2027-03-01",
  projectEnd: "2028-02-29",
};

/**
 * When things happened to a firm. What waits for an acceptance or a payment has been prepared in the
 * days before `today`: its checks and terms still hold, so whoever tries the demonstration can act.
 */
export function scheduleOf(firm: DemoFirm, today: string): DemoDays {
  const days = scheduleOfEnding(firm, today);
  // A change of the plan that still waits to be judged has been written in these days.
  if (firm.amendment === undefined || firm.amendment === "approved") return days;
  return { ...days, amended: addDays(today, -1), amendmentJudged: addDays(today, -1) };
}

function scheduleOfEnding({ call, ending }: DemoFirm, today: string): DemoDays {
  const days = call === "CIP-2014" ? closedCall : openCall;
  switch (ending) {
    case "award.granted":
      return { ...days, checked: addDays(today, -3), granted: addDays(today, -2) };
    case "payment.advanceProposed":
    case "payment.advanceApproved":
      return { ...days, advance: lately(today) };
    case "payment.balanceProposed":
      return { ...days, balance: lately(today) };
    default:
      return days;
  }
}

/** The days of an instalment that is about to be paid. */
function lately(today: string): DemoDays["advance"] {
  const paid = nextWorkingDay(addDays(today, 3));
  return { proposed: addDays(today, -2), approved: addDays(today, -1), executed: paid, paid };
}
