import { z } from "zod";
import { dayField, euroField, optionalText, requiredText } from "../form-fields.ts";

/** A de minimis aid the single undertaking already has. The day is that of the grant, not of the payment. */
export const earlierAidSchema = z.object({
  beneficiary: requiredText(120),
  grantor: requiredText(120),
  grantedOn: dayField(),
  amount: euroField({ min: 1, max: 100_000_000 }),
  reference: optionalText(80),
});

export type EarlierAidData = z.output<typeof earlierAidSchema>;
