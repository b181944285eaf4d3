import { z } from "zod";
import { dayField, euroField, requiredText, wholeNumberField } from "../form-fields.ts";

/** No company of the programme is larger, no amount of a plan higher. */
const MANY = 100_000;
const MAX_CENTS = 1_000_000_000;

/** What the plan says as a whole: aim, time, people, money. */
export const planGeneralSchema = z
  .object({
    /** Of the plan as it was read: a save over somebody else's is refused. */
    version: wholeNumberField({ min: 0, max: 1_000_000 }),
    title: requiredText(150),
    aim: requiredText(2000),
    startsOn: dayField(),
    incentiveMonths: wholeNumberField({ min: 1, max: 36 }),
    maintenanceMonths: wholeNumberField({ min: 0, max: 120 }),
    coveredHeads: wholeNumberField({ min: 0, max: MANY }),
    coveredWomen: wholeNumberField({ min: 0, max: MANY }),
    carers: wholeNumberField({ min: 0, max: MANY }),
    coveredCarers: wholeNumberField({ min: 0, max: MANY }),
    ownShareCents: euroField({ min: 0, max: MAX_CENTS }),
    otherFundsCents: euroField({ min: 0, max: MAX_CENTS }),
  })
  .superRefine((plan, context) => {
    const complain = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    if (plan.coveredWomen > plan.coveredHeads)
      complain("coveredWomen", "Le donne coperte non possono superare le persone coperte.");
    if (plan.coveredCarers > plan.carers)
      complain("coveredCarers", "Non possono superare le persone con carichi di cura.");
    if (plan.coveredCarers > plan.coveredHeads)
      complain("coveredCarers", "Non possono superare le persone coperte dal piano.");
  });

export type PlanGeneral = z.output<typeof planGeneralSchema>;
