import type { PayingAccount } from "./transfer-file.ts";

/**
 * The treasury account that the demonstration pays from; an installation sets its own. Fictitious,
 * with real check digits; bank code 99999 belongs to no bank.
 */
export const payingAccount: PayingAccount = {
  name: "Citta metropolitana di Milano - Programma C.I.P.",
  taxCode: "99999990010",
  orderingCode: "CIP0014M",
  iban: "IT57X9999901600000000201400",
  bic: null,
};
