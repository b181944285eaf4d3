import type { CheckupAnswers } from "#workflows/checkup/checkup-answers.ts";

/**
 * The indices computed a second time, straight from the text of the rules and without a line of the
 * application: fractions of its own, tables of its own, names of fields only.
 */

type Fraction = readonly [bigint, bigint];
/** Points of a question, `unknown`, or nothing: unanswered, not applicable, not asked. */
type Points = Fraction | "unknown" | "unanswered" | null;

const zero: Fraction = [0n, 1n];
const hundred: Fraction = [100n, 1n];

function fraction(part: number, whole = 1): Fraction {
  return [BigInt(part), BigInt(whole)];
}

function plus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

function minus([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d - c * b, b * d];
}

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

function over([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d, b * c];
}

function isLess([a, b]: Fraction, [c, d]: Fraction): boolean {
  return a * d < c * b;
}

function sat(value: Fraction, full: Fraction): Fraction {
  const points = times(hundred, over(value, full));
  return isLess(hundred, points) ? hundred : points;
}

export function toHundredths([a, b]: Fraction): number {
  const floor = (a * 1000n) / b;
  return Number((floor + 5n) / 10n);
}

const genders = ["women", "men", "other"];
const contracts = [
  "permanent",
  "fixedTerm",
  "apprentice",
  "workingMember",
  "agency",
  "freelance",
  "owner",
];

const singles: Record<string, Record<string, number>> = {
  C05: { survey: 100, records: 50, owner: 25 },
  D01: { no: 0, onRequest: 25, practice: 40, rule60: 75, ruleWide: 100 },
  D03: { no: 0, verbal: 40, regulation: 70, hoursBank: 100 },
  D04: { notForeseen: 0, caseByCase: 40, criteria: 70, reversible: 100 },
  D05: { no: 0, emergencies: 25, agreements: 60, regulation: 100 },
  D07: { lateFixed: 0, lateSwaps: 30, weekSwaps: 65, earlySwaps: 100 },
  D08: { 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 },
  D09: { no: 0, habit: 50, oneRule: 75, bothRules: 100 },
  E01: { unaware: 0, halfDay: 40, nationalContract: 70, localAgreement: 100 },
  E04: { lawOnly: 20, verbal: 40, written: 70, services: 100 },
  E05: { no: 0, ifAsked: 30, regulated: 100 },
  F03: { none: 0, owner: 30, regulation: 65, unionAgreement: 100 },
  F05: { unaware: 0, no: 20, some: 70, regularly: 100 },
  G05: { no: 0, impression: 30, staff: 65, indicators: 100 },
  H01: { no: 0, owner: 50, appointed: 80, trained: 100 },
  H05: { no: 0, occasional: 50, course: 100 },
  H07: { no: 0, toExplore: 30, withChanges: 70, yes: 100, already: 100 },
};
/** Marked with a dagger: 60 in a firm under ten. */
const informal: Record<string, string> = {
  D01: "practice",
  D03: "verbal",
  D04: "caseByCase",
  D09: "habit",
  E04: "verbal",
  H01: "owner",
};
const notApplicable: Record<string, string> = {
  D04: "noRequests",
  D05: "incompatible",
  E04: "nobody",
  G05: "noMeasure",
};
const none: Record<string, string> = {
  E02: "nothing",
  E03: "nothing",
  F04: "nobody",
  G04: "none",
  H02: "none",
  H04: "none",
  H06: "none",
};
const relations: Record<string, number> = {
  companyBargaining: 60,
  localBargaining: 40,
  representatives: 30,
  association: 15,
};
const weights: Record<string, Record<string, number>> = {
  TEM: { B02: 1, D01: 4, D02: 3, D03: 3, D04: 3, D07: 3 },
  LUO: { D05: 4, D06: 2, D08: 3, D09: 2 },
  CON: { C03: 1, E01: 4, E02: 4, E03: 3, E04: 3, E05: 1 },
  WEL: { F01: 4, F02: 2, F03: 3, F04: 3, F05: 2 },
  CUL: { B04: 1, D09: 1, H01: 2, H03: 4, H05: 2 },
  COM: { C05: 1, H01: 1, H02: 4, H04: 3 },
  REL: { F03: 1, H06: 5, H07: 4 },
  MIS: { G04: 3, G05: 3, H08: 2 },
};
const areaWeights: Record<string, number> = {
  ...{ TEM: 20, LUO: 12, CON: 18, WEL: 14, CUL: 12, COM: 8, REL: 10, MIS: 6 },
};
const hiddenInShortForm = ["B03", "B04", "C04", "D06", "D08", "E05", "F05", "G03", "G05", "H05"];
/** Areas of the few measures the random answers use. */
const areasOfMeasure: Record<string, string[]> = {
  M01: ["TEM"],
  M06: ["TEM", "CON"],
  M11: ["LUO"],
  M14: ["LUO", "CUL"],
  M16: ["CON"],
};

export function judgeByTheText(answers: CheckupAnswers) {
  const text = (name: string) => (typeof answers[name] === "string" ? answers[name] : "");
  const figure = (name: string): number | null =>
    typeof answers[name] === "number" ? answers[name] : null;
  const list = (name: string): readonly string[] =>
    typeof answers[name] === "object" ? answers[name] : [];
  const isUnknown = (id: string) => answers[`unknown.${id}`] === "on";
  const sum = (names: string[]) => names.reduce((all, name) => all + (figure(name) ?? 0), 0);
  const heads = sum(genders.flatMap((g) => contracts.map((c) => `B01.${g}.${c}`)));
  const women = sum(contracts.map((c) => `B01.women.${c}`));
  const isShort = heads > 0 && heads < 10;
  const column = (id: string, key: string) => sum(genders.map((g) => `${id}.${g}.${key}`));
  const isBegun = (id: string) =>
    Object.keys(answers).some((name) => name.startsWith(`${id}.`) && figure(name) !== null);

  function isAsked(id: string): boolean {
    if (isShort && hiddenInShortForm.includes(id)) return false;
    switch (id) {
      case "B04":
      case "E05":
        return heads >= 5;
      case "D08":
        return heads >= 2;
      case "D02":
        return !["", "no", "unknown"].includes(text("D01"));
      case "D06":
        return ["agreements", "regulation"].includes(text("D05"));
      case "D07":
        return !isUnknown("B06") && (figure("B06") ?? 0) > 0;
      case "F03":
        return !isUnknown("F01") && list("F01.measures").some((code) => code !== "none");
      case "F05":
        return text("A03") === "cooperative" || text("A03") === "socialCooperative";
      default:
        return true;
    }
  }

  function share(part: number, whole: number): Points {
    return whole > 0 ? sat(fraction(part), fraction(whole)) : null;
  }

  function single(id: string): Points {
    const key = text(id);
    if (key === "") return "unanswered";
    if (key === notApplicable[id]) return null;
    if (key === "unknown") return "unknown";
    if (isShort && informal[id] === key) return fraction(60);
    return fraction(singles[id]![key]!);
  }

  function chosen(name: string, id: string): number | null {
    const keys = list(name);
    return keys.length === 0 ? null : keys.filter((key) => key !== none[id]).length;
  }

  function points(id: string): Points {
    if (isUnknown(id)) return "unknown";
    if (id in singles) return single(id);
    const count = chosen(id, id);
    const steps = (values: number[]) =>
      count === null ? "unanswered" : fraction(values[Math.min(count, 3)]!);
    switch (id) {
      case "B02": {
        if (!isBegun("B02")) return "unanswered";
        const asked = column("B02", "requested");
        return share(asked, asked + column("B02", "imposed"));
      }
      case "B04": {
        const [all, ofThem] = [figure("B04.total"), figure("B04.women")];
        if (all === null || ofThem === null) return "unanswered";
        if (all === 0 || women === 0) return null;
        return sat(over(fraction(ofThem, all), fraction(women, heads)), fraction(1));
      }
      case "C03": {
        if (!isBegun("C03")) return "unanswered";
        const leave = Math.max(sum(["C03.men.birthLeave"]), sum(["C03.men.parentalLeave"]));
        return share(leave, sum(["C03.men.newParents"]));
      }
      case "D02":
        return figure("D02") === null ? "unanswered" : fraction(figure("D02")!);
      case "D06":
        return figure("D06.people") === null || heads === 0
          ? "unanswered"
          : sat(fraction(figure("D06.people")!, heads), fraction(2, 5));
      case "E02":
      case "G04":
        return count === null ? "unanswered" : sat(fraction(count), fraction(4));
      case "H04":
        return count === null ? "unanswered" : sat(fraction(count), fraction(3));
      case "E03":
        return steps([0, 40, 70, 100]);
      case "F04":
        return steps([0, 50, 80, 100]);
      case "H02":
        return steps([0, 45, 75, 100]);
      case "F01": {
        if (list("F01.measures").length === 0) return "unanswered";
        const covered = new Set(list("F01.measures").flatMap((code) => areasOfMeasure[code] ?? []));
        return sat(fraction(covered.size), fraction(4));
      }
      case "F02":
        return figure("F02") === null || heads === 0
          ? "unanswered"
          : sat(fraction(figure("F02")!, heads), fraction(50_000));
      case "H03": {
        const marks = ["results", "partTime", "fathers", "criteria"].map((k) => text(`H03.${k}`));
        if (marks.includes("")) return "unanswered";
        return fraction(
          marks.reduce((all, mark) => all + (Number(mark) - 1) * 25, 0),
          4,
        );
      }
      case "H06": {
        if (count === null) return "unanswered";
        const total = list("H06").reduce((all, key) => all + (relations[key] ?? 0), 0);
        return fraction(Math.min(100, total));
      }
      default:
        return figure("H08.months") === null
          ? "unanswered"
          : sat(fraction(figure("H08.months")!), fraction(36));
    }
  }

  let visible = 0;
  let answered = 0;
  const maturity = Object.entries(weights).map(([area, questions]) => {
    const judged = Object.entries(questions)
      .filter(([id]) => isAsked(id))
      .map(([id, weight]) => ({ weight, points: points(id) }))
      .filter((one) => one.points !== null);
    const seen = judged.reduce((all, { weight }) => all + weight, 0);
    const known = judged.filter((one) => typeof one.points === "object");
    const told = known.reduce((all, { weight }) => all + weight, 0);
    visible += seen;
    answered += told;
    const counted = judged.filter((one) => one.points !== "unanswered");
    const whole = counted.reduce((all, { weight }) => all + weight, 0);
    const total = known.reduce<Fraction>(
      (all, one) => plus(all, times(fraction(one.weight), one.points as Fraction)),
      zero,
    );
    const isCalculable = seen > 0 && told * 100 >= seen * 60;
    return { area, value: isCalculable ? over(total, fraction(whole)) : null };
  });

  const overall = mean(maturity.map(({ area, value }) => [areaWeights[area]!, value]));
  const staffShare = (name: string, full: Fraction) => {
    const value = figure(name);
    const isGiven = value !== null && heads > 0 && isIn(name) && !isUnknown(name.slice(0, 3));
    return isGiven ? sat(fraction(value, heads), full) : null;
  };
  function isIn(name: string): boolean {
    return isAsked(name.slice(0, 3));
  }
  const need = mean([
    [30, staffShare("C01.young", fraction(15, 100))],
    [20, staffShare("C01.older", fraction(25, 100))],
    [25, staffShare("C02", fraction(15, 100))],
    [10, staffShare("B06", fraction(30, 100))],
    [15, staffShare("C04", fraction(30, 100))],
  ]);
  const hours = ["G01.illness", "G01.family", "G01.other"].map(figure);
  const workable = figure("G01.workable");
  const hasHours = !isUnknown("G01") && workable !== null && workable > 0 && !hours.includes(null);
  const excess = hasHours
    ? minus(
        fraction(
          hours.reduce<number>((all, one) => all + (one ?? 0), 0),
          workable,
        ),
        [3n, 100n],
      )
    : null;
  const hasExits = !isUnknown("G02") && isBegun("G02");
  const criticality = mean([
    [40, excess && sat(excess[0] < 0n ? zero : excess, fraction(4, 100))],
    [35, hasExits && heads > 0 ? sat(fraction(column("G02", "left"), heads), [15n, 100n]) : null],
    [25, hasExits ? (column("G02", "leftAsParents") > 0 ? hundred : zero) : null],
  ]);
  const priorities = maturity.map(({ area, value }) => {
    if (!value || !need || !criticality) return { area, value: null };
    const urgency = plus(
      fraction(1, 2),
      plus(times(fraction(1, 400), need), times(fraction(1, 400), criticality)),
    );
    return { area, value: times(minus(hundred, value), urgency) };
  });
  const source = { survey: 100, records: 80 }[text("C05")] ?? 50;
  return {
    maturity: round(maturity),
    overall: overall && toHundredths(overall),
    need: need && toHundredths(need),
    criticality: criticality && toHundredths(criticality),
    priorities: round(priorities),
    reliability: visible === 0 ? 0 : toHundredths(fraction(answered * source, visible)),
    ranking: priorities
      .flatMap(({ area, value }) => (value ? [{ area, value }] : []))
      .sort((a, b) =>
        isLess(b.value, a.value)
          ? -1
          : isLess(a.value, b.value)
            ? 1
            : areaWeights[b.area]! - areaWeights[a.area]!,
      )
      .map(({ area }) => area),
  };
}

function mean(parts: [number, Fraction | null][]): Fraction | null {
  const given = parts.flatMap(([weight, value]) => (value ? [{ weight, value }] : []));
  const whole = given.reduce((all, { weight }) => all + weight, 0);
  if (whole === 0) return null;
  const total = given.reduce<Fraction>(
    (all, { weight, value }) => plus(all, times(fraction(weight), value)),
    zero,
  );
  return over(total, fraction(whole));
}

function round(parts: { area: string; value: Fraction | null }[]): Record<string, number | null> {
  return Object.fromEntries(parts.map(({ area, value }) => [area, value && toHundredths(value)]));
}

/** What a random firm may answer to the scored questions: the choices the tables above know. */
export const choicesOfOracle = {
  singles: Object.entries(singles).map(([id, options]) => {
    const outside = notApplicable[id];
    const keys = [...Object.keys(options), ...(outside === undefined ? [] : [outside])];
    // The scale of D08 and the source of the figures have their own way of not knowing.
    return { id, keys: ["D07", "D08", "C05"].includes(id) ? keys : [...keys, "unknown"] };
  }),
  relations: Object.keys(relations),
  measures: Object.keys(areasOfMeasure),
};
