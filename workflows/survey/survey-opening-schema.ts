import { z } from "zod";
import { addDays } from "../deadlines/days.ts";
import { dayField, wholeNumberField } from "../form-fields.ts";
import { formatDay } from "../italian-dates.ts";
import { FEWEST } from "./survey-figures.ts";

/** Slips are printed and handed out; the programme is for small firms. */
export const MOST_SLIPS = 300;
const LONGEST_DAYS = 60;
const USUAL_DAYS = 14;

export type SurveyOpening = z.infer<ReturnType<typeof surveyOpeningSchema>>;

/**
 * What the company says when it opens a survey.
 * @param people heads of the firm, for whom there are slips at most
 * @param today YYYY-MM-DD
 */
export function surveyOpeningSchema({ people, today }: { people: number; today: string }) {
  const last = addDays(today, LONGEST_DAYS);
  return z.object({
    slips: wholeNumberField({ min: FEWEST, max: mostSlips(people) }),
    closesOn: dayField()
      .refine((day) => day > today, "Scegli un giorno che deve ancora venire.")
      .refine((day) => day <= last, `Scegli un giorno non oltre il ${formatDay(last)}.`),
  });
}

/** As many codes as there are people: more would let somebody answer twice. */
export function mostSlips(people: number): number {
  return Math.min(people, MOST_SLIPS);
}

/** What the form proposes: everybody, two weeks. */
export function proposeOpening({ people, today }: { people: number; today: string }) {
  return { slips: String(mostSlips(people)), closesOn: addDays(today, USUAL_DAYS) };
}

/** Months in which a firm's staff is not asked again: two results close together can be compared. */
export const MONTHS_BETWEEN = 6;

/** What is left of a survey is erased this long after its last day. */
export const MONTHS_KEPT = 12;
