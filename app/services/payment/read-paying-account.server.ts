import { z } from "zod";
import { isValidIban, normaliseIban } from "#workflows/identity/iban.ts";
import { payingAccount } from "#workflows/payment/paying-account.ts";
import type { PayingAccount } from "#workflows/payment/transfer-file.ts";
import type { Refusal } from "#app/services/act.server.ts";

const accountSchema = z.object({
  PAYING_NAME: z.string().trim().min(1).max(140),
  PAYING_TAX_CODE: z.string().regex(/^(\d{11}|[A-Z0-9]{16})$/),
  PAYING_CODE: z.string().regex(/^[A-Z0-9]{8}$/),
  PAYING_IBAN: z.string().transform(normaliseIban).refine(isValidIban),
  PAYING_BIC: z
    .string()
    .regex(/^([A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?)?$/)
    .default(""),
});

type ReadAccount = { ok: true; value: PayingAccount } | { ok: false; refusal: Refusal };

/**
 * The account that awards are paid from, as the installation is configured. Outside production the
 * fictitious one of the demonstration stands in when nothing is set.
 * @returns the account, or which settings are missing or wrong: without them nothing is paid.
 */
export function readPayingAccount(
  variables: Readonly<Record<string, string | undefined>>,
): ReadAccount {
  const isUnset = Object.keys(accountSchema.shape).every((name) => !variables[name]);
  if (isUnset && variables["NODE_ENV"] !== "production") return { ok: true, value: payingAccount };
  const parsed = accountSchema.safeParse(variables);
  if (!parsed.success) return { ok: false, refusal: notConfigured(parsed.error) };
  const { PAYING_NAME, PAYING_TAX_CODE, PAYING_CODE, PAYING_IBAN, PAYING_BIC } = parsed.data;
  return {
    ok: true,
    value: {
      name: PAYING_NAME,
      taxCode: PAYING_TAX_CODE,
      orderingCode: PAYING_CODE,
      iban: PAYING_IBAN,
      bic: PAYING_BIC === "" ? null : PAYING_BIC,
    },
  };
}

function notConfigured(error: z.ZodError): Refusal {
  const names = [...new Set(error.issues.map(({ path }) => path.join(".")))];
  return {
    reason: "not-ready",
    what: "Il pagamento non può partire.",
    why: "Il conto da cui l'ente paga non è impostato, o è impostato male.",
    remedy: "Chiedi a chi gestisce il server di impostare le voci elencate, poi riprova.",
    problems: names,
  };
}
