import { z } from "zod";
import {
  choiceField,
  euroField,
  hundredthsField,
  optionalEuroField,
  optionalText,
  optionalTickField,
  requiredText,
} from "../form-fields.ts";
import { isValidTaxCode, normaliseTaxCode } from "../identity/tax-code.ts";
import { LARGEST_FIGURE_CENTS, missingPreviousFields, MOST_WORK_UNITS } from "./size-schema.ts";

const money = { min: 0, max: LARGEST_FIGURE_CENTS };
const workUnits = { min: 0, max: MOST_WORK_UNITS };

/** How an enterprise hangs together with the applicant, or with the one it is reached through. */
export const relationKinds = {
  linked: "Collegata (maggioranza dei voti o influenza dominante)",
  partner: "Associata (dal 25 al 50 per cento)",
} as const;

export type RelationKind = keyof typeof relationKinds;

const PARTNER_FROM = 2500;
const PARTNER_TO = 5000;

/**
 * One related enterprise. The share is in hundredths of a percent point; `throughId` is the row it
 * is reached through, "" when it is related to the applicant itself.
 * Source: Rec. 2003/361/EC, annex, art. 3.
 */
export const relatedEnterpriseSchema = z
  .object({
    name: requiredText(120),
    taxCode: requiredText(32)
      .refine(isValidTaxCode, "Il codice fiscale non è giusto: controlla ogni carattere.")
      .transform(normaliseTaxCode),
    kind: choiceField(["linked", "partner"]),
    share: hundredthsField({ min: 0, max: 10_000 }),
    throughId: optionalText(64),
    workUnits: hundredthsField(workUnits),
    turnover: euroField(money),
    balance: euroField(money),
    previousWorkUnits: optionalEuroField(workUnits),
    previousTurnover: optionalEuroField(money),
    previousBalance: optionalEuroField(money),
    sameUndertaking: optionalTickField(),
  })
  .superRefine((enterprise, context) => {
    for (const [field, message] of relationProblems(enterprise))
      context.addIssue({ code: "custom", path: [field], message });
    for (const field of missingPreviousFields(enterprise))
      context.addIssue({
        code: "custom",
        path: [field],
        message: "Compila tutto l'esercizio precedente, oppure lascialo tutto vuoto.",
      });
  });

export type RelatedEnterpriseData = z.output<typeof relatedEnterpriseSchema>;

type Relation = { kind: RelationKind; share: number; sameUndertaking: boolean };

function relationProblems({ kind, share, sameUndertaking }: Relation): [string, string][] {
  if (kind === "linked") return [];
  const problems: [string, string][] = [];
  if (share < PARTNER_FROM)
    problems.push(["share", "Sotto il 25 per cento l'impresa è autonoma: non va indicata."]);
  if (share > PARTNER_TO)
    problems.push(["share", "Sopra il 50 per cento l'impresa è collegata: cambia il legame."]);
  if (sameUndertaking)
    problems.push(["sameUndertaking", "Solo un'impresa collegata fa parte dell'impresa unica."]);
  return problems;
}
