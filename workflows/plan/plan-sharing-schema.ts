import { z } from "zod";
import {
  choiceField,
  optionalChoiceField,
  optionalDayField,
  optionalText,
  optionalTickField,
  optionalWholeNumberField,
  wholeNumberField,
} from "../form-fields.ts";
import { bargainingLevelKeys, sharingMannerKeys } from "./plan-choices.ts";

/** How the plan was shared with the staff, what was bargained, whom the company works with. */
export const planSharingSchema = z
  .object({
    /** Of the plan as it was read: a save over somebody else's is refused. */
    version: wholeNumberField({ min: 0, max: 1_000_000 }),
    sharedOn: optionalDayField(),
    sharingManner: optionalChoiceField(sharingMannerKeys),
    sharingParticipants: optionalWholeNumberField({ min: 1, max: 100_000 }),
    sharingEvidence: optionalText(500),
    consultationMinutes: optionalTickField(),
    secondLevelBargaining: choiceField(bargainingLevelKeys),
    jointFirms: wholeNumberField({ min: 1, max: 500 }),
    networkContract: optionalTickField(),
    serviceAgreements: wholeNumberField({ min: 0, max: 100 }),
    serviceAgreementMonths: wholeNumberField({ min: 0, max: 240 }),
  })
  .superRefine((sharing, context) => {
    if (sharing.networkContract && sharing.jointFirms < 2)
      context.addIssue({
        code: "custom",
        path: ["jointFirms"],
        message: "Con un contratto di rete le imprese sono almeno due, la tua compresa.",
      });
    if (sharing.serviceAgreements > 0 && sharing.serviceAgreementMonths === 0)
      context.addIssue({
        code: "custom",
        path: ["serviceAgreementMonths"],
        message: "Scrivi quanti mesi dura la convenzione più breve.",
      });
  });

export type PlanSharing = z.output<typeof planSharingSchema>;
