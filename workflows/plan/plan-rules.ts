import { formatEuro } from "../money.ts";
import { findMeasure } from "../programme/measures/measure-catalogue.ts";
import { planIsDescribed, type ConciliationPlan, type PlanMeasure } from "./conciliation-plan.ts";
import { judgeMeasure, saysWhomItReaches } from "./measure-rules.ts";
import { addUpPlan } from "./plan-budget.ts";
import { problemWhen, type PlanPlace, type PlanProblem } from "./plan-problem.ts";

/** Maintenance below which the grid gives no points and the programme no grant. */
const LEAST_MAINTENANCE_MONTHS = 6;

/** Which papers of a plan were uploaded, or made here; measures by their ids. */
export type PlanFiles = { sharingMinutes: boolean; ofMeasures: readonly string[] };

/**
 * Everything the rules object to in a plan, what blocks first.
 * @param today day in Rome (YYYY-MM-DD): a sharing that has not happened yet does not count.
 */
export function judgePlan(plan: ConciliationPlan, today: string): PlanProblem[] {
  const problems = [
    ...judgeDescription(plan),
    ...judgeReach(plan),
    ...judgeParts(plan),
    ...judgeCare(plan),
    ...judgeSharing(plan, today),
    ...judgeMeasures(plan),
    ...judgeFunds(plan),
    ...judgeMaintenance(plan),
  ];
  return [...problems.filter(blocks), ...problems.filter((problem) => !blocks(problem))];
}

/** Whether a plan can be handed in and approved: nothing blocks it. */
export function planIsValid(plan: ConciliationPlan, today: string): boolean {
  return !judgePlan(plan, today).some(blocks);
}

function blocks(problem: PlanProblem): boolean {
  return problem.level === "blocks";
}

function judgeDescription(plan: ConciliationPlan): PlanProblem[] {
  return [
    ...problemWhen(
      !planIsDescribed(plan),
      block("general", "Descrivi il piano: titolo, obiettivo, date e persone."),
    ),
    ...problemWhen(plan.measures.length === 0, block("measures", "Aggiungi almeno una misura.")),
  ];
}

/** Unique heads: nobody outside the staff, and each covered head reached by some measure. */
function judgeReach(plan: ConciliationPlan): PlanProblem[] {
  if (!planIsDescribed(plan)) return [];
  const { staffHeads, staffWomen, coveredHeads, coveredWomen } = plan;
  const reached = plan.measures.reduce((sum, measure) => sum + measure.personsReached, 0);
  return [
    ...problemWhen(coveredHeads === 0, block("general", "Il piano non copre nessuna persona.")),
    ...problemWhen(
      coveredHeads > staffHeads,
      block("general", `Le persone coperte superano quelle del check-up (${String(staffHeads)}).`),
    ),
    ...problemWhen(
      coveredWomen > staffWomen,
      block("general", `Le donne coperte superano quelle del check-up (${String(staffWomen)}).`),
    ),
    ...problemWhen(
      coveredHeads - coveredWomen > staffHeads - staffWomen && coveredHeads <= staffHeads,
      block(
        "general",
        "Donne e uomini coperti non tornano con i numeri del check-up: controlla i conti.",
      ),
    ),
    ...problemWhen(
      coveredWomen > coveredHeads,
      block("general", "Le donne coperte superano le persone coperte."),
    ),
    ...problemWhen(
      plan.measures.length > 0 && coveredHeads > reached,
      block("general", "Le persone coperte sono più di quelle che le misure raggiungono."),
    ),
  ];
}

/** Each covered woman and each covered carer is reached by some measure, where all say whom. */
function judgeParts({ measures, coveredWomen, coveredCarers }: ConciliationPlan): PlanProblem[] {
  if (!measures.every(saysWhomItReaches) || measures.length === 0) return [];
  const women = measures.reduce((sum, measure) => sum + measure.womenReached, 0);
  const carers = measures.reduce((sum, measure) => sum + measure.carersReached, 0);
  return [
    ...problemWhen(
      coveredWomen > women,
      block("general", "Le donne coperte sono più di quelle che le misure raggiungono."),
    ),
    ...problemWhen(
      coveredCarers > carers,
      block(
        "general",
        "Le persone con carichi di cura coperte sono più di quelle che le misure raggiungono.",
      ),
    ),
  ];
}

function judgeCare(plan: ConciliationPlan): PlanProblem[] {
  const { carers, coveredCarers, staffHeads, coveredHeads } = plan;
  if (!planIsDescribed(plan)) return [];
  return [
    ...problemWhen(
      carers > staffHeads,
      block("general", "Le persone con carichi di cura superano il personale."),
    ),
    ...problemWhen(
      coveredCarers > carers || coveredCarers > coveredHeads,
      block("general", "Le persone con carichi di cura coperte sono troppe: controlla i conti."),
    ),
    ...problemWhen(
      carers > 0 && coveredCarers === 0,
      warn("general", "Il piano non raggiunge nessuna delle persone con carichi di cura."),
    ),
  ];
}

function judgeSharing(plan: ConciliationPlan, today: string): PlanProblem[] {
  const { sharedOn, sharingManner, sharingParticipants, sharingEvidence, staffHeads } = plan;
  if (sharedOn === null || sharingManner === null || sharingParticipants === null)
    return [
      block("sharing", "Condividi il piano con il personale e scrivi quando, come e con quanti."),
    ];
  return [
    ...problemWhen(
      sharedOn > today,
      block("sharing", "La condivisione con il personale è in una data che deve ancora venire."),
    ),
    ...problemWhen(
      sharingEvidence === "",
      block(
        "sharing",
        "Scrivi quale documento prova la condivisione: un verbale, una mail, un foglio firme.",
      ),
    ),
    ...problemWhen(
      staffHeads > 0 && sharingParticipants > staffHeads,
      warn("sharing", "I partecipanti alla condivisione sono più del personale."),
    ),
  ];
}

function judgeMeasures(plan: ConciliationPlan): PlanProblem[] {
  const titles = plan.measures.map((measure) => measure.catalogueCode ?? measure.title);
  return [
    ...plan.measures.flatMap((measure) => judgeMeasure(plan, measure)),
    ...problemWhen(
      new Set(titles).size < titles.length,
      warn("measures", "La stessa misura compare due volte: se è davvero una sola, uniscile."),
    ),
  ];
}

function judgeFunds(plan: ConciliationPlan): PlanProblem[] {
  if (plan.measures.length === 0) return [];
  const { totalCents, requestedCents } = addUpPlan(plan);
  return [
    ...problemWhen(
      requestedCents < 0,
      block(
        "general",
        `Quota propria e altri fondi superano il costo del piano (${formatEuro(totalCents)}).`,
      ),
    ),
  ];
}

/** Papers the plan rests on and nobody has sent in yet: said, so that nobody has to ask for them. */
export function judgeFiles(plan: ConciliationPlan, files: PlanFiles): PlanProblem[] {
  return [
    ...problemWhen(
      plan.sharedOn !== null && !files.sharingMinutes,
      warn("sharing", "Manca il verbale della condivisione: caricalo, oppure fallo preparare qui."),
    ),
    ...plan.measures.flatMap((measure) =>
      problemWhen(needsFiledAgreement(measure) && !files.ofMeasures.includes(measure.id), {
        level: "warns",
        place: { measureId: measure.id },
        message: `«${measure.title}»: carica l'accordo depositato, con la ricevuta del deposito.`,
      }),
    ),
  ];
}

function needsFiledAgreement({ catalogueCode }: PlanMeasure): boolean {
  return catalogueCode !== null && findMeasure(catalogueCode).prerequisite === "filedAgreement";
}

function judgeMaintenance(plan: ConciliationPlan): PlanProblem[] {
  return problemWhen(
    planIsDescribed(plan) && plan.maintenanceMonths < LEAST_MAINTENANCE_MONTHS,
    warn(
      "general",
      "Con meno di sei mesi di mantenimento dopo l'incentivo la domanda non potrà avere il contributo.",
    ),
  );
}

function block(place: PlanPlace, message: string): PlanProblem {
  return { level: "blocks", place, message };
}

function warn(place: PlanPlace, message: string): PlanProblem {
  return { level: "warns", place, message };
}
