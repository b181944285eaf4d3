import { z } from "zod";
import {
  choiceField,
  dayField,
  euroField,
  optionalEuroField,
  optionalWholeNumberField,
  optionalChoiceField,
  optionalText,
  requiredText,
  wholeNumberField,
} from "../form-fields.ts";
import { areaCodes } from "../programme/areas.ts";
import { measureCodes, structuralEvidenceKeys } from "../programme/measures/catalogue-measure.ts";
import { findMeasure } from "../programme/measures/measure-catalogue.ts";
import { permanenceKeys } from "./plan-choices.ts";

const LARGEST_CENTS = 1_000_000_000;
const MOST_PERSONS = 100_000;

const amount = () => euroField({ min: 0, max: LARGEST_CENTS });
const partOfPersons = () =>
  optionalWholeNumberField({ min: 0, max: MOST_PERSONS }).transform((count) => count ?? 0);

/**
 * One measure of a plan, from the catalogue or of the company's own. A measure of the catalogue may
 * leave title and area empty: they come from its record.
 */
export const planMeasureSchema = z
  .object({
    /** Of the measure as it was read; 0 for a new one. */
    version: wholeNumberField({ min: 0, max: 1_000_000 }),
    catalogueCode: optionalChoiceField([...measureCodes]),
    title: optionalText(150),
    area: optionalChoiceField(areaCodes),
    aim: requiredText(1000),
    answersNeed: optionalText(300),
    personsReached: wholeNumberField({ min: 1, max: MOST_PERSONS }),
    womenReached: partOfPersons(),
    carersReached: partOfPersons(),
    womenCarersReached: partOfPersons(),
    startsOn: dayField(),
    endsOn: dayField(),
    permanence: choiceField(permanenceKeys),
    evidenceKind: optionalChoiceField(structuralEvidenceKeys),
    evidenceReference: optionalText(300),
    staffCents: amount(),
    servicesCents: amount(),
    capitalGoodsCents: amount(),
    trainingCents: amount(),
    consultingCents: amount(),
    ineligibleCents: optionalEuroField({ min: 0, max: LARGEST_CENTS }).transform(
      (cents) => cents ?? 0,
    ),
    responsible: requiredText(120),
    indicator: requiredText(200),
    baseline: optionalText(60),
    target: requiredText(60),
    /** What the company answers to the consultant's remark on the measure. */
    reply: optionalText(1000),
  })
  .superRefine((measure, context) => {
    const complain = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    if (measure.catalogueCode === null && measure.title === "")
      complain("title", "Dai un nome alla misura, oppure scegline una dal catalogo.");
    if (measure.catalogueCode === null && measure.area === null)
      complain("area", "Scegli l'area in cui lavora la misura.");
    if (measure.endsOn < measure.startsOn)
      complain("endsOn", "La fine non può venire prima dell'inizio.");
    complainOfPersons(measure, complain);
    if (measure.permanence === "structural" && measure.evidenceKind === null)
      complain("evidenceKind", "Una misura strutturale indica il documento che la rende stabile.");
  });

type Reach = Record<
  "personsReached" | "womenReached" | "carersReached" | "womenCarersReached",
  number
>;

/** A part is never more than its whole; women and men with care loads fit among women and men. */
function complainOfPersons(reach: Reach, complain: (path: string, message: string) => void) {
  const { personsReached, womenReached, carersReached, womenCarersReached } = reach;
  if (womenReached > personsReached)
    complain("womenReached", "Le donne non possono superare le persone raggiunte.");
  if (carersReached > personsReached)
    complain("carersReached", "Non possono superare le persone raggiunte.");
  if (womenCarersReached > Math.min(womenReached, carersReached))
    complain("womenCarersReached", "Non possono superare le donne né chi ha carichi di cura.");
  if (carersReached - womenCarersReached > personsReached - womenReached)
    complain("carersReached", "Gli uomini con carichi di cura superano gli uomini raggiunti.");
}

/** A measure as its form gives it. */
export type PlanMeasureForm = z.output<typeof planMeasureSchema>;

/** Title and area of a measure: its own, or those of its record in the catalogue. */
export function nameMeasure(form: Pick<PlanMeasureForm, "catalogueCode" | "title" | "area">) {
  const record = form.catalogueCode === null ? null : findMeasure(form.catalogueCode);
  const area = form.area ?? record?.areas[0];
  if (area === undefined) throw new Error("A measure of the company's own needs an area");
  return { title: form.title === "" && record ? record.name : form.title, area };
}
