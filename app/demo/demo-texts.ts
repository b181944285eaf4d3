import type { DemoFirm } from "./demo-firms.ts";
import type { DemoDays } from "./demo-schedules.ts";
import { fictitiousVatNumber } from "./fictitious-codes.ts";

/** What a demonstration firm answers: sums that add up, practices after its maturity. */
export function describeAnswers(firm: DemoFirm, index: number): object {
  return { ...profileAnswers(firm, index), ...staffAnswers(firm), ...practiceAnswers(firm) };
}

function profileAnswers(firm: DemoFirm, index: number) {
  const heads = firm.women + firm.men;
  const vatNumber = fictitiousVatNumber(index);
  return {
    A01: firm.name,
    A02: { taxCode: vatNumber, vatNumber },
    A03: firm.legalForm,
    A04: firm.ateco,
    A05: { place: firm.place },
    A06: { contracts: [firm.contract] },
    A07: { turnover: 90_000 * heads, balance: 60_000 * heads },
    A08: { kind: "autonomous" },
  };
}

function staffAnswers({ women, men, workUnits, carers }: DemoFirm) {
  const partTime = Math.floor(women / 3);
  return {
    B01: { women: { permanent: women }, men: { permanent: men - 1, owner: 1 } },
    B02: {
      women: { fullTime: women - partTime, requested: partTime },
      men: { fullTime: men - 1, imposed: 1 },
    },
    B03: { women: { from30: women }, men: { from30: men - 1, from45: 1 } },
    B04: { total: 3, women: 1 },
    B05: workUnits,
    B06: 2,
    C01: { young: Math.ceil(carers / 3), older: Math.floor(carers / 2) },
    C02: Math.floor(carers / 3),
    C03: {
      women: { newParents: 1, birthLeave: 1, parentalLeave: 1 },
      men: { newParents: 1, birthLeave: 1 },
    },
    C04: 2,
    C05: "records",
    C06: ["summer", "schoolAfternoons"],
    G01: { workable: 1_700 * (women + men), illness: 60 * women, family: 20 * women, other: 90 },
    G02: { women: { left: 1, leftAsParents: 0 }, men: { left: 0 } },
    G03: 4500,
  };
}

const PRACTICES = [
  {
    D01: "onRequest",
    D02: 40,
    D03: "no",
    D04: "caseByCase",
    D05: "no",
    E01: "unaware",
    E02: ["nothing"],
    E03: ["nothing"],
    E04: "lawOnly",
    F04: ["nobody"],
    H01: "owner",
    H04: ["orally"],
    H05: "no",
    H06: ["association"],
  },
  {
    D01: "practice",
    D02: 60,
    D03: "verbal",
    D04: "caseByCase",
    D05: "emergencies",
    E01: "nationalContract",
    E02: ["talkBefore", "gradualHours"],
    E03: ["nurseryHours"],
    E04: "verbal",
    F04: ["association"],
    H01: "appointed",
    H04: ["orally", "letter"],
    H05: "occasional",
    H06: ["association", "localBargaining"],
  },
  {
    D01: "rule60",
    D02: 85,
    D03: "regulation",
    D04: "criteria",
    D05: "agreements",
    D06: { people: 4, days: 6 },
    E01: "localAgreement",
    E02: ["talkBefore", "contacts", "replacement", "gradualHours"],
    E03: ["pay", "nurseryHours", "childIllness"],
    E04: "written",
    F04: ["association", "nurseries"],
    H01: "trained",
    H04: ["letter", "hiring", "birth"],
    H05: "course",
    H06: ["localBargaining", "representatives"],
  },
] as const;

function practiceAnswers({ maturity, months }: DemoFirm) {
  return {
    ...PRACTICES[maturity],
    D07: "weekSwaps",
    D08: "3",
    D09: maturity === 2 ? "bothRules" : "habit",
    E05: "no",
    F01: { measures: ["M01"] },
    F02: 900,
    F03: maturity === 0 ? "owner" : "regulation",
    F05: "some",
    G04: ["absences", "exits"],
    G05: "impression",
    H02: ["talks", "meeting"],
    H03: { results: "3", partTime: "3", fathers: "3", criteria: "4" },
    H07: "yes",
    H08: { months },
    I01: { rank1: "flexibleHours", rank2: "summerCover" },
    I02: { measures: ["M01", "M03"], horizon: "stable" },
    I03: { obstacles: ["cost"], budget: 2000 },
  };
}

/** A plan of three measures, two of them structural, that costs what the firm says. */
export function describePlan(firm: DemoFirm, days: DemoDays): object {
  return {
    general: describeGeneral(firm, days),
    sharing: {
      sharedOn: days.shared,
      sharingManner: "meeting",
      sharingParticipants: firm.covered,
      sharingEvidence: "Verbale della riunione con il personale.",
      consultationMinutes: true,
      secondLevelBargaining: firm.maturity === 2 ? "territorial" : "consultation",
      jointFirms: 1,
      serviceAgreements: firm.maturity,
      serviceAgreementMonths: firm.maturity === 0 ? 0 : 12,
    },
    measures: describeMeasures(firm, days),
  };
}

/** What the plan says as a whole. Amounts in euros, as typed. */
export function describeGeneral(firm: DemoFirm, days: DemoDays) {
  return {
    title: "Orari che si incastrano",
    aim: "Dare a chi ha carichi di cura orari prevedibili e modi semplici di cambiarli.",
    startsOn: days.projectStart,
    incentiveMonths: 12,
    maintenanceMonths: firm.months,
    coveredHeads: firm.covered,
    coveredWomen: firm.coveredWomen,
    carers: firm.carers,
    coveredCarers: firm.carers,
    ownShareCents: (firm.cost * firm.ownPercent) / 100,
    otherFundsCents: 0,
  };
}

/** Flexible hours, a bank of hours, a summer campus. */
export function describeMeasures(firm: DemoFirm, days: DemoDays) {
  return [flexibleHours(firm), hoursBank(firm), summerCampus(firm)].map((measure) => ({
    startsOn: days.projectStart,
    endsOn: days.projectEnd,
    responsible: firm.contact,
    baseline: "0",
    ...NO_COSTS,
    ...measure,
  }));
}

const NO_COSTS = {
  staffCents: 0,
  servicesCents: 0,
  capitalGoodsCents: 0,
  trainingCents: 0,
  consultingCents: 0,
};
const STRUCTURAL = {
  permanence: "structural",
  evidenceKind: "regulation",
  evidenceReference: "Regolamento degli orari",
};

/** Women and persons with care loads among those a measure reaches: women as among the covered. */
function reachOf({ covered, coveredWomen }: DemoFirm, persons: number, carers: number) {
  const womenReached = Math.ceil((persons * coveredWomen) / covered);
  const carersReached = Math.min(persons, carers);
  const womenCarersReached = Math.min(womenReached, carersReached);
  return { womenReached, carersReached, womenCarersReached };
}

function flexibleHours(firm: DemoFirm) {
  const { covered, carers, cost } = firm;
  return {
    ...STRUCTURAL,
    catalogueCode: "M01",
    aim: "Entrata e uscita elastiche, con una fascia comune.",
    answersNeed: "Orari più elastici",
    personsReached: covered,
    ...reachOf(firm, covered, carers),
    consultingCents: cost * 0.3,
    indicator: "Persone che usano la flessibilità",
    target: String(covered),
  };
}

function hoursBank(firm: DemoFirm) {
  const { covered, carers, cost } = firm;
  const accounts = Math.max(1, covered - 2);
  return {
    ...STRUCTURAL,
    catalogueCode: "M03",
    aim: "Un conto individuale delle ore, con recuperi a scelta.",
    answersNeed: "Recuperi",
    personsReached: accounts,
    ...reachOf(firm, accounts, carers),
    trainingCents: cost * 0.4,
    indicator: "Conti attivi",
    target: String(accounts),
  };
}

function summerCampus(firm: DemoFirm) {
  const { carers, cost } = firm;
  const users = Math.max(1, Math.floor(carers / 2));
  return {
    permanence: "temporary",
    catalogueCode: "M26",
    aim: "Posti in un campus vicino alla sede quando le scuole chiudono.",
    answersNeed: "Copertura estiva",
    personsReached: users,
    ...reachOf(firm, users, users),
    servicesCents: cost * 0.3,
    indicator: "Settimane coperte",
    target: "5",
  };
}
