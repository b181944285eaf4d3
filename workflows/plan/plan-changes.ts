import { formatDay } from "../italian-dates.ts";
import { formatEuro } from "../money.ts";
import { areas } from "../programme/areas.ts";
import { structuralEvidence } from "../programme/measures/catalogue-measure.ts";
import type { ConciliationPlan, PlanMeasure } from "./conciliation-plan.ts";
import { addUpPlan, costOfMeasure } from "./plan-budget.ts";
import { bargainingLevels, costItems, sharingManners } from "./plan-choices.ts";

/** A value that was changed, old and new, in words a reader of the history understands. */
export type PlanChange = { field: string; from: string; to: string };

type Wording = readonly [label: string, say: (value: never) => string];
type Wordings<Subject> = Partial<Record<keyof Subject, Wording>>;

const asText = (value: string) => value;
const asCount = (value: number | null) => (value === null ? "" : String(value));
const asDay = (value: string | null) => formatDay(value ?? "");
const asEuro = (value: number) => formatEuro(value);
const asTick = (value: boolean) => (value ? "sì" : "no");

const planWordings: Wordings<ConciliationPlan> = {
  title: ["Titolo del piano", asText],
  aim: ["Obiettivo del piano", asText],
  startsOn: ["Inizio del piano", asDay],
  endsOn: ["Fine del piano", asDay],
  incentiveMonths: ["Mesi di incentivo", asCount],
  maintenanceMonths: ["Mesi di mantenimento", asCount],
  coveredHeads: ["Persone coperte", asCount],
  coveredWomen: ["Donne coperte", asCount],
  carers: ["Persone con carichi di cura", asCount],
  coveredCarers: ["Persone con carichi di cura coperte", asCount],
  ownShareCents: ["Quota dell'impresa", asEuro],
  otherFundsCents: ["Altri fondi", asEuro],
  sharedOn: ["Condiviso il", asDay],
  sharingManner: [
    "Come è stato condiviso",
    (key: keyof typeof sharingManners | null) => (key === null ? "" : sharingManners[key]),
  ],
  sharingParticipants: ["Partecipanti alla condivisione", asCount],
  sharingEvidence: ["Documento della condivisione", asText],
  sharingSummary: ["Che cosa è emerso", asText],
  sharingWriter: ["Chi ha scritto il verbale", asText],
  consultationMinutes: ["Verbale di consultazione", asTick],
  secondLevelBargaining: [
    "Contrattazione di secondo livello",
    (key: keyof typeof bargainingLevels) => bargainingLevels[key],
  ],
  jointFirms: ["Imprese che partecipano insieme", asCount],
  networkContract: ["Contratto di rete", asTick],
  serviceAgreements: ["Convenzioni con i servizi", asCount],
  serviceAgreementMonths: ["Durata della convenzione più breve, in mesi", asCount],
};

const measureWordings: Wordings<PlanMeasure> = {
  catalogueCode: ["Codice di catalogo", (code: string | null) => code ?? ""],
  title: ["Nome", asText],
  area: ["Area", (area: keyof typeof areas) => areas[area].label],
  aim: ["Obiettivo", asText],
  answersNeed: ["Bisogno a cui risponde", asText],
  personsReached: ["Persone raggiunte", asCount],
  womenReached: ["Donne raggiunte", asCount],
  carersReached: ["Persone con carichi di cura raggiunte", asCount],
  womenCarersReached: ["Donne con carichi di cura raggiunte", asCount],
  startsOn: ["Inizio", asDay],
  endsOn: ["Fine", asDay],
  structural: ["Strutturale", asTick],
  evidenceKind: [
    "Documento",
    (key: keyof typeof structuralEvidence | null) => (key === null ? "" : structuralEvidence[key]),
  ],
  evidenceReference: ["Estremi del documento", asText],
  staffCents: [costItems.staffCents, asEuro],
  servicesCents: [costItems.servicesCents, asEuro],
  capitalGoodsCents: [costItems.capitalGoodsCents, asEuro],
  trainingCents: [costItems.trainingCents, asEuro],
  consultingCents: [costItems.consultingCents, asEuro],
  ineligibleCents: ["Spese non ammissibili", asEuro],
  responsible: ["Responsabile", asText],
  indicator: ["Indicatore", asText],
  baseline: ["Valore di partenza", asText],
  target: ["Valore atteso", asText],
  reply: ["Risposta al consulente", asText],
};

/** What a save changes in the plan itself. */
export function listPlanChanges(
  before: ConciliationPlan,
  after: Partial<ConciliationPlan>,
): PlanChange[] {
  return compare(planWordings, before, after);
}

/** What a save changes in a measure, each field named after it. */
export function listMeasureChanges(before: PlanMeasure, after: Partial<PlanMeasure>): PlanChange[] {
  return compare(measureWordings, before, after).map((change) => ({
    ...change,
    field: `${before.title}: ${change.field}`,
  }));
}

function compare<Subject extends object>(
  wordings: Wordings<Subject>,
  before: Subject,
  after: Partial<Subject>,
): PlanChange[] {
  const fields = Object.keys(wordings) as (keyof Subject)[];
  return fields.flatMap((field) => {
    const wording = wordings[field];
    if (!wording || !(field in after) || before[field] === after[field]) return [];
    const [label, say] = wording;
    return [{ field: label, from: say(before[field] as never), to: say(after[field] as never) }];
  });
}

/** The money a plan asks for and spends in all: what a reader of a new version looks for first. */
function listSumChanges(before: ConciliationPlan, after: ConciliationPlan): PlanChange[] {
  const [old, now] = [addUpPlan(before), addUpPlan(after)];
  const sums = [
    ["Costo del piano", old.totalCents, now.totalCents],
    ["Incentivo chiesto", old.requestedCents, now.requestedCents],
  ] as const;
  return sums
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({ field, from: formatEuro(from), to: formatEuro(to) }));
}

/** Everything in which a plan differs from another: sums, general part, measures in and out. */
export function comparePlans(before: ConciliationPlan, after: ConciliationPlan): PlanChange[] {
  const old = new Map(before.measures.map((measure) => [measure.id, measure]));
  const kept = new Set(after.measures.map(({ id }) => id));
  return [
    ...listSumChanges(before, after),
    ...listPlanChanges(before, after),
    ...before.measures
      .filter(({ id }) => !kept.has(id))
      .map((measure) => ({ field: "Misura tolta", from: nameWithCost(measure), to: "" })),
    ...after.measures.flatMap((measure) => {
      const earlier = old.get(measure.id);
      if (earlier) return listMeasureChanges(earlier, measure);
      return [{ field: "Misura aggiunta", from: "", to: nameWithCost(measure) }];
    }),
  ];
}

function nameWithCost(measure: PlanMeasure): string {
  return `${measure.title}, ${formatEuro(costOfMeasure(measure))}`;
}
