import { formatEuro } from "../money.ts";
import { findMeasure, staffSizeOf } from "../programme/measures/measure-catalogue.ts";
import { staffSizes, type CatalogueMeasure } from "../programme/measures/catalogue-measure.ts";
import type { ConciliationPlan, PlanMeasure } from "./conciliation-plan.ts";
import { costOfMeasure } from "./plan-budget.ts";
import { problemWhen, type PlanProblem } from "./plan-problem.ts";

/** What blocks and what deserves a warning in one measure of a plan. */
export function judgeMeasure(plan: ConciliationPlan, measure: PlanMeasure): PlanProblem[] {
  const record = measure.catalogueCode === null ? null : findMeasure(measure.catalogueCode);
  return [
    ...judgeDays(plan, measure),
    ...judgePersons(plan, measure),
    ...judgeCost(measure, record),
    ...judgePermanence(measure, record),
    ...(record
      ? [...judgeAgreement(measure, record), ...judgeCostRange(plan, measure, record)]
      : []),
  ];
}

function judgeDays(plan: ConciliationPlan, measure: PlanMeasure): PlanProblem[] {
  const { startsOn, endsOn, title } = measure;
  const isOutside = plan.startsOn !== "" && (startsOn < plan.startsOn || endsOn > plan.endsOn);
  return [
    ...problemWhen(endsOn < startsOn, block(measure, `«${title}» finisce prima di iniziare.`)),
    ...problemWhen(
      isOutside,
      block(measure, `«${title}» esce dalle date del piano: spostala o allunga il piano.`),
    ),
  ];
}

/** Whom a measure reaches are people the plan covers: women, men and carers each fit among them. */
function judgePersons(plan: ConciliationPlan, measure: PlanMeasure): PlanProblem[] {
  if (plan.startsOn === "") return [];
  const { personsReached, womenReached, carersReached, title } = measure;
  const isSaid = saysWhomItReaches(measure);
  const menReached = personsReached - womenReached;
  return [
    ...problemWhen(
      personsReached > plan.coveredHeads,
      block(measure, `«${title}» raggiunge più persone di quelle che il piano copre.`),
    ),
    ...problemWhen(
      womenReached > plan.coveredWomen,
      block(measure, `«${title}» raggiunge più donne di quelle che il piano copre.`),
    ),
    ...problemWhen(
      isSaid && menReached > plan.coveredHeads - plan.coveredWomen,
      block(measure, `«${title}» raggiunge più uomini di quelli che il piano copre.`),
    ),
    ...problemWhen(
      carersReached > plan.coveredCarers,
      block(
        measure,
        `«${title}» raggiunge più persone con carichi di cura di quelle che il piano copre.`,
      ),
    ),
    ...problemWhen(
      plan.coveredWomen + plan.coveredCarers > 0 && !isSaid,
      warn(
        measure,
        `«${title}»: scrivi quante donne e quante persone con carichi di cura raggiunge.`,
      ),
    ),
  ];
}

/** Whether a measure says who is among those it reaches; older ones, and some inputs, do not. */
export function saysWhomItReaches({ womenReached, carersReached }: PlanMeasure): boolean {
  return womenReached + carersReached > 0;
}

/**
 * A measure costs something, unless the catalogue knows it as costless; a costless one can be paid
 * for only as consulting and set-up.
 */
function judgeCost(measure: PlanMeasure, record: CatalogueMeasure | null): PlanProblem[] {
  const cost = costOfMeasure(measure);
  const outsideSetUp = cost - measure.consultingCents - measure.trainingCents;
  return [
    ...problemWhen(
      cost === 0 && record?.costless !== true,
      block(measure, `«${measure.title}» non ha un costo: scrivi almeno una voce di spesa.`),
    ),
    ...problemWhen(
      record?.costless === true && outsideSetUp > 0,
      block(
        measure,
        `«${measure.title}» non ha un costo suo: l'incentivo può coprire solo consulenza, avvio e formazione.`,
      ),
    ),
  ];
}

function judgePermanence(measure: PlanMeasure, record: CatalogueMeasure | null): PlanProblem[] {
  if (!measure.structural) return [];
  const { title, evidenceKind, evidenceReference } = measure;
  const unusual =
    record !== null && evidenceKind !== null && !record.structuralEvidence.includes(evidenceKind);
  return [
    ...problemWhen(
      evidenceKind === null,
      block(measure, `«${title}» è strutturale: indica il documento che la rende stabile.`),
    ),
    ...problemWhen(
      evidenceKind !== null && evidenceReference === "",
      block(
        measure,
        `«${title}» è strutturale: scrivi gli estremi del documento, o quando ci sarà.`,
      ),
    ),
    ...problemWhen(
      unusual,
      warn(
        measure,
        `«${title}»: il catalogo non prevede questo documento come prova. Il consulente lo verificherà.`,
      ),
    ),
  ];
}

function judgeAgreement(measure: PlanMeasure, record: CatalogueMeasure): PlanProblem[] {
  const isFiled = measure.evidenceKind === "filedAgreement" && measure.evidenceReference !== "";
  if (record.prerequisite === "filedAgreement")
    return problemWhen(
      !isFiled,
      block(
        measure,
        `«${measure.title}» parte solo con un accordo depositato: scegli l'accordo come documento e scrivine gli estremi.`,
      ),
    );
  return problemWhen(
    record.agreement === "yes" && !isFiled,
    warn(measure, `«${measure.title}»: serve un accordo sindacale perché valga per intero.`),
  );
}

function judgeCostRange(
  plan: ConciliationPlan,
  measure: PlanMeasure,
  record: CatalogueMeasure,
): PlanProblem[] {
  if (plan.staffHeads === 0) return [];
  const size = staffSizeOf(plan.staffHeads);
  const { fromCents, toCents } = record.costs[size];
  const cost = costOfMeasure(measure);
  return problemWhen(
    cost > toCents || (cost < fromCents && cost > 0),
    warn(
      measure,
      `«${measure.title}» costa ${formatEuro(cost)}; di solito, con ${staffSizes[size]}, da ${formatEuro(fromCents)} a ${formatEuro(toCents)}. Controlla la cifra.`,
    ),
  );
}

function block(measure: PlanMeasure, message: string): PlanProblem {
  return { level: "blocks", place: { measureId: measure.id }, message };
}

function warn(measure: PlanMeasure, message: string): PlanProblem {
  return { level: "warns", place: { measureId: measure.id }, message };
}
