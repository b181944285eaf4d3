import type { DemoFirm } from "./demo-firms.ts";
import type { DemoDays } from "./demo-schedules.ts";
import { describeGeneral, describeMeasures } from "./demo-texts.ts";

/** The number of the summer campus among the measures of a demonstration plan. */
const CAMPUS = 3;

/** A change before the application: one measure gives a part of its money to a new one. */
export function describeAmendment(
  firm: DemoFirm,
  days: DemoDays,
): Record<string, unknown> | undefined {
  if (firm.amendment !== "approved") return undefined;
  const campus = describeMeasures(firm, days)[CAMPUS - 1];
  return {
    reason:
      "Il campus costa meno del previsto: con il resto vogliamo ascoltare il personale ogni anno.",
    begunOn: days.amended,
    changed: [{ measure: CAMPUS, form: { ...campus, servicesCents: firm.cost * 0.2 } }],
    added: [
      {
        ...campus,
        catalogueCode: "M38",
        aim: "Un questionario anonimo ogni anno, con i risultati discussi in riunione.",
        answersNeed: "Comunicazione interna",
        personsReached: firm.covered,
        womenReached: firm.coveredWomen,
        carersReached: firm.carers,
        womenCarersReached: Math.min(firm.coveredWomen, firm.carers),
        servicesCents: firm.cost * 0.1,
        indicator: "Persone che rispondono",
        target: String(firm.covered),
      },
    ],
    proposedOn: days.amended,
    approvedOn: days.amendmentJudged,
  };
}

/** A change after the award: another service for the same money, and a little more of the firm's. */
export function describeAwardAmendment(
  firm: DemoFirm,
  days: DemoDays,
): Record<string, unknown> | undefined {
  if (firm.amendment === undefined || firm.amendment === "approved") return undefined;
  const campus = describeMeasures(firm, days)[CAMPUS - 1];
  const general = describeGeneral(firm, days);
  return {
    reason:
      "La cooperativa che gestiva il campus ha chiuso: le famiglie hanno scelto il doposcuola.",
    begunOn: days.amended,
    general: { ...general, ownShareCents: general.ownShareCents + MORE },
    changed: [
      {
        measure: CAMPUS,
        form: {
          ...campus,
          catalogueCode: "M27",
          aim: "Pomeriggi al doposcuola del quartiere, con un educatore fino alle sei.",
          answersNeed: "Pomeriggi scoperti",
          servicesCents: firm.cost * 0.3 + MORE,
          indicator: "Pomeriggi coperti",
          target: "80",
        },
      },
    ],
    proposedOn: days.amended,
    ...(firm.amendment === "advised" && { approvedOn: days.amendmentJudged }),
  };
}

/** What the firm adds of its own, in euros. */
const MORE = 150;
