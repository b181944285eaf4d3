import { z } from "zod";
import { requiredText } from "../form-fields.ts";
import { readCode } from "./survey-code.ts";

/** A code as it is typed from a slip, in its one spelling. */
export const surveyCodeSchema = z.object({
  code: requiredText(60).transform((typed, context) => {
    const code = readCode(typed);
    if (code !== null) return code;
    context.addIssue({
      code: "custom",
      message: "Il codice non è completo o c'è un segno sbagliato: ricontrollalo sul foglietto.",
    });
    return z.NEVER;
  }),
});
