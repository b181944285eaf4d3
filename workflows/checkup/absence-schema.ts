import { z } from "zod";
import { dayField } from "../form-fields.ts";

/** First and last day on which a consultant does not work. */
export const absenceSchema = z
  .object({ startsOn: dayField(), endsOn: dayField() })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ["endsOn"],
    message: "L'ultimo giorno viene prima del primo.",
  });
