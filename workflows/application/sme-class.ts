import { formatEuro, type Cents } from "../money.ts";
import { formatPoints, type Hundredths } from "../points.ts";
import type { SizeClass } from "../programme/rule-sets.ts";
import type { PeriodFigures, RelatedEnterprise, TwoPeriods } from "./application-input.ts";
import {
  roundGroupFigure,
  sumGroup,
  weighEnterprise,
  WHOLE,
  type GroupFigures,
  type Period,
} from "./group-figures.ts";

export type SmeClass = SizeClass | "notSme";

export const smeClassLabels: Record<SmeClass, string> = {
  micro: "micro impresa",
  small: "piccola impresa",
  medium: "media impresa",
  notSme: "oltre le soglie di una PMI",
};

/** Ceilings of Rec. 2003/361/EC, annex, art. 2: fewer work units than, and one of the two amounts up to. */
type Ceiling = {
  sizeClass: SizeClass;
  workUnitsBelow: Hundredths;
  turnoverUpTo: Cents;
  balanceUpTo: Cents;
};

const CEILINGS: readonly Ceiling[] = [
  { sizeClass: "micro", workUnitsBelow: 1000, turnoverUpTo: 200_000_000, balanceUpTo: 200_000_000 },
  {
    sizeClass: "small",
    workUnitsBelow: 5000,
    turnoverUpTo: 1_000_000_000,
    balanceUpTo: 1_000_000_000,
  },
  {
    sizeClass: "medium",
    workUnitsBelow: 25_000,
    turnoverUpTo: 5_000_000_000,
    balanceUpTo: 4_300_000_000,
  },
];

/** The size class with the reasoning in Italian, one line a step; figures of the group are rounded for show. */
export type SmeAssessment = {
  smeClass: SmeClass;
  lastClass: SmeClass;
  previousClass: SmeClass | null;
  lastGroup: PeriodFigures;
  lines: string[];
};

/**
 * The class of an enterprise with its group. Crossing a ceiling, up or down, counts only when two
 * periods running show it: with two periods that disagree the class is still the earlier one.
 * Source: Rec. 2003/361/EC, annex, artt. 2 to 6.
 */
export function assessSize(
  own: TwoPeriods,
  related: readonly RelatedEnterprise[] = [],
): SmeAssessment {
  const last = classifyPeriod({ own, related, period: "last" });
  const groupLines = related.map((enterprise) => explainEnterprise(enterprise, related));
  const lines = [...groupLines, explainPeriod("Ultimo esercizio", last)];
  const found = { lastClass: last.sizeClass, lastGroup: last.shown };
  if (own.previous === null) {
    const smeClass = last.sizeClass;
    const verdict = explainVerdict(smeClass, null);
    return { ...found, smeClass, previousClass: null, lines: [...lines, verdict] };
  }
  const previous = classifyPeriod({ own, related, period: "previous" });
  const smeClass = previous.sizeClass;
  const verdict = explainVerdict(last.sizeClass, smeClass);
  const allLines = [...lines, explainPeriod("Esercizio precedente", previous), verdict];
  return { ...found, smeClass, previousClass: smeClass, lines: allLines };
}

/** The class of one period alone. */
export function classOfFigures(group: GroupFigures): SmeClass {
  const fits = CEILINGS.find(
    ({ workUnitsBelow, turnoverUpTo, balanceUpTo }) =>
      group.workUnits < scale(workUnitsBelow) &&
      (group.turnover <= scale(turnoverUpTo) || group.balance <= scale(balanceUpTo)),
  );
  return fits?.sizeClass ?? "notSme";
}

type ClassifiedPeriod = { sizeClass: SmeClass; shown: PeriodFigures; hasGroup: boolean };

function classifyPeriod(input: {
  own: TwoPeriods;
  related: readonly RelatedEnterprise[];
  period: Period;
}): ClassifiedPeriod {
  const { own, related, period } = input;
  const group = sumGroup({ own: own[period] ?? own.last, related, period });
  return {
    sizeClass: classOfFigures(group),
    hasGroup: related.length > 0,
    shown: {
      workUnitsHundredths: roundGroupFigure(group.workUnits),
      turnoverCents: roundGroupFigure(group.turnover),
      balanceCents: roundGroupFigure(group.balance),
    },
  };
}

function scale(ceiling: number): bigint {
  return BigInt(ceiling) * BigInt(WHOLE);
}

function explainEnterprise(
  enterprise: RelatedEnterprise,
  related: readonly RelatedEnterprise[],
): string {
  const weight = weighEnterprise(enterprise, related);
  const kind = enterprise.kind === "linked" ? "collegata" : "associata";
  const through = related.find(({ id }) => id === enterprise.throughId);
  const reached = through ? `${kind} tramite ${through.name}` : kind;
  const counts = weight === 0 ? "non conta" : `conta per il ${formatPoints(weight)} %`;
  return `${enterprise.name} (${reached}): ${counts}.`;
}

function explainPeriod(name: string, { sizeClass, shown, hasGroup }: ClassifiedPeriod): string {
  const figures = [
    `${formatPoints(shown.workUnitsHundredths)} ULA`,
    `fatturato ${formatEuro(shown.turnoverCents)}`,
    `totale di bilancio ${formatEuro(shown.balanceCents)}`,
  ].join(", ");
  const scope = hasGroup ? ", gruppo compreso" : "";
  return `${name}${scope}: ${figures}. Da solo darebbe: ${smeClassLabels[sizeClass]} (${describeCeiling(sizeClass)}).`;
}

function describeCeiling(sizeClass: SmeClass): string {
  const ceiling = CEILINGS.find((candidate) => candidate.sizeClass === sizeClass);
  if (!ceiling)
    return "250 ULA o più, oppure fatturato oltre 50 milioni e bilancio oltre 43 milioni di euro";
  const { workUnitsBelow, turnoverUpTo, balanceUpTo } = ceiling;
  const amounts =
    turnoverUpTo === balanceUpTo
      ? `fatturato o bilancio fino a ${millions(turnoverUpTo)}`
      : `fatturato fino a ${millions(turnoverUpTo)} o bilancio fino a ${millions(balanceUpTo)}`;
  return `meno di ${String(workUnitsBelow / 100)} ULA e ${amounts}`;
}

function millions(amount: Cents): string {
  return `${String(amount / 100_000_000)} milioni di euro`;
}

function explainVerdict(last: SmeClass, previous: SmeClass | null): string {
  if (previous === null)
    return `C'è un solo esercizio chiuso, quindi vale quello: ${smeClassLabels[last]}.`;
  if (previous === last) return `I due esercizi concordano: ${smeClassLabels[last]}.`;
  return `Le soglie sono state superate, in su o in giù, in un solo esercizio: la classe cambia solo dopo due di seguito, quindi resta ${smeClassLabels[previous]}.`;
}
