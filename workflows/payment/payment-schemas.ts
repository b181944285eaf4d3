import { z } from "zod";
import type { DurcOutcome } from "../award/award-checks-schema.ts";
import {
  choiceField,
  dayField,
  euroField,
  optionalChoiceField,
  optionalDayField,
  optionalText,
  requiredText,
  tickedField,
} from "../form-fields.ts";

export const taxDebtOutcomes = {
  clear: "Nessun debito",
  debts: "Risultano debiti",
  exempt: "Pagamento esente dalla verifica",
} as const;

/** Largest sum a payment form takes, in cents: above every ceiling of the programme. */
const LARGEST_SUM = 100_000_000;

/** The accountant's proposal: what was checked, when and under which number. */
export const paymentProposalSchema = z
  .object({
    paymentDay: dayField(),
    capitalGoodsCents: euroField({ min: 0, max: LARGEST_SUM }),
    commitment: requiredText(60),
    durcOutcome: choiceField(["regular", "irregular", "notNeeded"]),
    durcReference: optionalText(60),
    durcRequestedOn: optionalDayField(),
    durcNote: optionalText(300),
    taxDebtOutcome: optionalChoiceField(["clear", "debts", "exempt"]),
    taxDebtReference: optionalText(60),
    taxDebtCheckedOn: optionalDayField(),
    taxDebtNote: optionalText(300),
    publishedOn: optionalDayField(),
    holderConfirmed: tickedField("Conferma che il conto è intestato al beneficiario."),
  })
  .superRefine((proposal, context) => {
    for (const [field, message] of missingParts(proposal)) {
      context.addIssue({ code: "custom", path: [field], message });
    }
  });

export type PaymentProposal = z.output<typeof paymentProposalSchema>;

/** What the checks read off a proposal, kept with the payment so that they can be run again. */
export type PaymentEvidence = Pick<
  PaymentProposal,
  | "paymentDay"
  | "durcOutcome"
  | "durcReference"
  | "durcRequestedOn"
  | "durcNote"
  | "taxDebtOutcome"
  | "taxDebtReference"
  | "taxDebtCheckedOn"
  | "taxDebtNote"
  | "publishedOn"
>;

/** Why a proposal goes back to the accountant. */
export const paymentRejectionSchema = z.object({
  reason: requiredText(1000).refine(isReasoned, "Spiega il motivo con almeno 20 caratteri."),
});

/** The money that came back. */
export const recoverySchema = z.object({
  receivedCents: euroField({ min: 1, max: LARGEST_SUM }),
  receivedOn: dayField(),
  reference: requiredText(60),
});

export type RecoveryReceipt = z.output<typeof recoverySchema>;

type Checked = {
  durcOutcome: DurcOutcome;
  durcReference: string;
  durcRequestedOn: string | null;
  durcNote: string;
  taxDebtOutcome: keyof typeof taxDebtOutcomes | null;
  taxDebtReference: string;
  taxDebtCheckedOn: string | null;
  taxDebtNote: string;
};

function missingParts(proposal: Checked): [field: string, message: string][] {
  return [...missingInDurc(proposal), ...missingInTaxDebt(proposal)];
}

function missingInDurc({ durcOutcome, ...durc }: Checked): [field: string, message: string][] {
  if (durcOutcome === "notNeeded") {
    return durc.durcNote === "" ? [["durcNote", "Spiega perché il DURC non è dovuto."]] : [];
  }
  const missing: [string, string][] = [];
  if (durc.durcReference === "") missing.push(["durcReference", "Scrivi il protocollo del DURC."]);
  if (durc.durcRequestedOn === null)
    missing.push(["durcRequestedOn", "Scrivi quando è stato chiesto."]);
  return missing;
}

function missingInTaxDebt({
  taxDebtOutcome,
  ...taxDebt
}: Checked): [field: string, message: string][] {
  if (taxDebtOutcome === null) return [];
  if (taxDebtOutcome === "exempt") {
    return taxDebt.taxDebtNote === ""
      ? [["taxDebtNote", "Spiega perché la verifica non serve."]]
      : [];
  }
  const missing: [string, string][] = [];
  if (taxDebt.taxDebtReference === "") {
    missing.push(["taxDebtReference", "Scrivi il numero della richiesta."]);
  }
  if (taxDebt.taxDebtCheckedOn === null) {
    missing.push(["taxDebtCheckedOn", "Scrivi la data della verifica."]);
  }
  return missing;
}

function isReasoned(text: string): boolean {
  return text.length >= 20;
}
