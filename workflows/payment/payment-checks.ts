import { addDays } from "../deadlines/days.ts";
import { isValidCup } from "../identity/cup.ts";
import { isValidIban } from "../identity/iban.ts";
import { ofDay, onDay, untilDay } from "../italian-dates.ts";
import { formatEuro, type Cents } from "../money.ts";
import type { RuleSet } from "../programme/rule-sets.ts";
import type { PaymentEvidence } from "./payment-schemas.ts";

/** Acts granting more than this to one beneficiary must be published before they take effect. */
export const PUBLICATION_ABOVE_CENTS = 100_000;

export type PaymentCheckKey =
  "award" | "cup" | "register" | "durc" | "taxDebt" | "iban" | "agreement" | "publication";

export type PaymentCheck = {
  key: PaymentCheckKey;
  label: string;
  /** A blocked check stops the payment; one that is not needed says why. */
  outcome: "passed" | "blocked" | "notNeeded";
  detail: string;
  source: string;
};

export type PaymentCase = {
  grossCents: Cents;
  awardCents: Cents;
  /** Gross of the payments already made on the same award. */
  paidCents: Cents;
  /** Day the money is to leave, YYYY-MM-DD. */
  paymentDay: string;
  cup: string | null;
  cor: string | null;
  iban: string | null;
  ibanHolder: string | null;
  companyName: string;
  agreementDue: string;
  adhesionIsSigned: boolean;
  rules: Pick<RuleSet, "stateAidRegister" | "durcValidDays" | "taxDebtCheckAboveCents">;
  evidence: PaymentEvidence;
};

type Finding = Pick<PaymentCheck, "outcome" | "detail">;

/** Everything that must hold on the day of a payment, in the order people read it. */
export function checkPayment(payment: PaymentCase): PaymentCheck[] {
  const { stateAidRegister, durcValidDays, taxDebtCheckAboveCents } = payment.rules;
  const sources: Record<PaymentCheckKey, string> = {
    award: "Regole del bando",
    cup: "D.L. 76/2020 art. 41",
    register: stateAidRegister.source,
    durc: durcValidDays.source,
    taxDebt: taxDebtCheckAboveCents.source,
    iban: "Regole del bando",
    agreement: "Regole del bando",
    publication: "D.Lgs. 33/2013 art. 26",
  };
  return checkList.map(({ key, label, find }) => ({
    key,
    label,
    source: sources[key],
    ...find(payment),
  }));
}

const checkList: readonly {
  key: PaymentCheckKey;
  label: string;
  find: (payment: PaymentCase) => Finding;
}[] = [
  { key: "award", label: "Somma entro l'incentivo concesso", find: checkAward },
  { key: "cup", label: "Codice CUP", find: checkCup },
  { key: "register", label: "Codice COR del Registro aiuti", find: checkRegister },
  { key: "durc", label: "Regolarità contributiva (DURC)", find: checkDurc },
  { key: "taxDebt", label: "Debiti con il fisco", find: checkTaxDebt },
  { key: "iban", label: "Conto del beneficiario", find: checkAccount },
  { key: "agreement", label: "Adesione all'Accordo Territoriale", find: checkAgreement },
  { key: "publication", label: "Pubblicazione della concessione", find: checkPublication },
];

/** Whether nothing blocks the payment. */
export function paymentMayGo(checks: readonly PaymentCheck[]): boolean {
  return checks.every((check) => check.outcome !== "blocked");
}

/** What blocks it, one line for each. */
export function blockingReasons(checks: readonly PaymentCheck[]): string[] {
  return checks
    .filter((check) => check.outcome === "blocked")
    .map((check) => `${check.label}: ${check.detail}`);
}

function checkAward({ grossCents, paidCents, awardCents }: PaymentCase): Finding {
  if (grossCents <= 0) return blocked("Non c'è nulla da pagare.");
  const totalCents = grossCents + paidCents;
  const sums = `${formatEuro(totalCents)} su ${formatEuro(awardCents)} concessi`;
  return totalCents <= awardCents ? passed(`${sums}.`) : blocked(`Si pagherebbero ${sums}.`);
}

function checkCup({ cup }: PaymentCase): Finding {
  if (cup !== null && isValidCup(cup)) return passed(`CUP ${cup}.`);
  return blocked("Manca un CUP valido: registralo nei controlli della concessione.");
}

function checkRegister({ cor, rules }: PaymentCase): Finding {
  if (!rules.stateAidRegister.value.required)
    return notNeeded("Il Registro non era ancora operativo.");
  if (cor !== null && cor !== "") return passed(`COR ${cor}.`);
  return blocked("Manca il codice COR della concessione.");
}

/**
 * Domain: contributions must be in order on the payment day; the certificate is good for so many
 * days from the request. If it is irregular the body pays the institutes out of the sum due.
 */
function checkDurc({ evidence, paymentDay, rules }: PaymentCase): Finding {
  const { durcOutcome, durcRequestedOn, durcReference } = evidence;
  if (durcOutcome === "notNeeded")
    return notNeeded(`Senza posizioni contributive: ${evidence.durcNote}`);
  if (durcOutcome === "irregular") {
    return blocked(
      "Il DURC è irregolare: la somma va prima versata a INPS e INAIL (intervento sostitutivo).",
    );
  }
  if (durcRequestedOn === null) return blocked("Manca la data di richiesta.");
  if (durcRequestedOn > paymentDay) return blocked("La richiesta è successiva al pagamento.");
  const validUntil = addDays(durcRequestedOn, rules.durcValidDays.value);
  if (validUntil < paymentDay)
    return blocked(`È scaduto ${onDay(validUntil)}: chiedine uno nuovo.`);
  return passed(`Protocollo ${durcReference}, valido fino ${untilDay(validUntil)}.`);
}

/** Domain: above the threshold in force the payee's tax debts are looked up before paying. */
function checkTaxDebt({ grossCents, evidence, rules, paymentDay }: PaymentCase): Finding {
  const threshold = rules.taxDebtCheckAboveCents.value;
  if (grossCents <= threshold) return notNeeded(`Serve solo sopra ${formatEuro(threshold)}.`);
  if (evidence.taxDebtOutcome === "debts")
    return blocked("Risultano debiti: il pagamento è sospeso.");
  if (evidence.taxDebtOutcome === "exempt") return notNeeded(`Esente: ${evidence.taxDebtNote}`);
  if (evidence.taxDebtOutcome === null || evidence.taxDebtCheckedOn === null) {
    return blocked(
      `La somma supera ${formatEuro(threshold)}: registra la verifica con la sua data.`,
    );
  }
  if (evidence.taxDebtCheckedOn > paymentDay)
    return blocked("La verifica è successiva al pagamento.");
  return passed(`Richiesta ${evidence.taxDebtReference} ${ofDay(evidence.taxDebtCheckedOn)}.`);
}

function checkAccount({ iban, ibanHolder, companyName }: PaymentCase): Finding {
  if (iban === null || !isValidIban(iban)) return blocked("L'IBAN manca o non è valido.");
  return passed(
    `Intestato a ${ibanHolder === null || ibanHolder === "" ? companyName : ibanHolder}.`,
  );
}

function checkAgreement({ agreementDue, adhesionIsSigned }: PaymentCase): Finding {
  if (adhesionIsSigned) return passed("Firmata dall'impresa.");
  if (agreementDue !== "payment") return notNeeded("Il bando non la chiede per pagare.");
  return blocked("Il bando la chiede prima del pagamento e l'impresa non ha ancora firmato.");
}

/** Domain: publication is a condition for the act to take effect above the yearly threshold. */
function checkPublication({ awardCents, evidence, paymentDay }: PaymentCase): Finding {
  if (awardCents <= PUBLICATION_ABOVE_CENTS) {
    return notNeeded(`Serve solo sopra ${formatEuro(PUBLICATION_ABOVE_CENTS)}.`);
  }
  const { publishedOn } = evidence;
  if (publishedOn === null) return blocked("Manca la data di pubblicazione.");
  if (publishedOn > paymentDay) return blocked("La pubblicazione è successiva al pagamento.");
  return passed(`Pubblicata ${onDay(publishedOn)}.`);
}

function passed(detail: string): Finding {
  return { outcome: "passed", detail };
}

function blocked(detail: string): Finding {
  return { outcome: "blocked", detail };
}

function notNeeded(detail: string): Finding {
  return { outcome: "notNeeded", detail };
}
