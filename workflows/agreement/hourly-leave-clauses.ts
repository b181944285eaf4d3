import { z } from "zod";
import {
  choiceField,
  hundredthsField,
  optionalTickField,
  wholeNumberField,
} from "../form-fields.ts";

/** The working time on which an hour of leave is measured. */
export const hourBases = {
  contract: "L'orario giornaliero medio del contratto individuale",
  payPeriod: "L'orario giornaliero medio del mese che precede il congedo",
  weekly: "L'orario settimanale diviso per i giorni lavorati",
} as const;

export type HourBase = keyof typeof hourBases;

/** Whether hours of leave may fall on a day with other rests or permits. */
export const cumulations = {
  asByLaw:
    "Non nello stesso giorno con altri riposi o congedi per i figli; sì con i permessi della legge 104",
  withRests: "Anche nello stesso giorno con altri riposi o permessi per i figli",
} as const;

export type Cumulation = keyof typeof cumulations;

const hourBaseKeys = Object.keys(hourBases) as [HourBase, ...HourBase[]];
const cumulationKeys = Object.keys(cumulations) as [Cumulation, ...Cumulation[]];

/**
 * The clauses on hourly parental leave that an adhesion settles: collective agreements of any level
 * may set use, hour base and equivalence (domain: D.Lgs. 151/2001 art. 32 c. 1-bis).
 * Hours equal to a day are hundredths of an hour: 7,60 is 760.
 */
export const hourlyLeaveSchema = z.object({
  hourBase: choiceField(hourBaseKeys),
  minimumBlockMinutes: wholeNumberField({ min: 15, max: 480 }),
  noticeDays: wholeNumberField({ min: 1, max: 30 }),
  hoursPerDayHundredths: hundredthsField({ min: 100, max: 1200 }),
  cumulation: choiceField(cumulationKeys),
  communicatedToStaff: optionalTickField(),
});

export type HourlyLeaveClauses = z.output<typeof hourlyLeaveSchema>;

/** Clauses out of stored columns; null while the company has not settled them. */
export function readClauses(stored: {
  hourBase: string;
  minimumBlockMinutes: number;
  noticeDays: number;
  hoursPerDayHundredths: number;
  cumulation: string;
  communicatedToStaff: boolean;
}): HourlyLeaveClauses | null {
  if (!(stored.hourBase in hourBases) || !(stored.cumulation in cumulations)) return null;
  return {
    hourBase: stored.hourBase as HourBase,
    minimumBlockMinutes: stored.minimumBlockMinutes,
    noticeDays: stored.noticeDays,
    hoursPerDayHundredths: stored.hoursPerDayHundredths,
    cumulation: stored.cumulation as Cumulation,
    communicatedToStaff: stored.communicatedToStaff,
  };
}
