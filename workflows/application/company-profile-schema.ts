import { z } from "zod";
import { choiceField, optionalTickField, requiredText } from "../form-fields.ts";
import { isValidAteco, normaliseAteco } from "../identity/ateco.ts";
import { isValidIban, normaliseIban } from "../identity/iban.ts";
import { isValidTaxCode, normaliseTaxCode } from "../identity/tax-code.ts";
import { isValidVatNumber, normaliseVatNumber } from "../identity/vat-number.ts";
import { legalForms, type LegalForm } from "../programme/legal-forms.ts";
import { municipalityKeys } from "../programme/municipalities.ts";

const legalFormKeys = Object.keys(legalForms) as [LegalForm, ...LegalForm[]];

/** Who the company is and where its money goes; true whatever the call. Codes come out normalised. */
export const companyProfileSchema = z.object({
  taxCode: requiredText(32)
    .refine(isValidTaxCode, "Il codice fiscale non è giusto: controlla ogni carattere.")
    .transform(normaliseTaxCode),
  vatNumber: requiredText(32)
    .refine(
      isValidVatNumber,
      "La partita IVA non è giusta: sono 11 cifre, controllale una per una.",
    )
    .transform(normaliseVatNumber),
  legalForm: choiceField(legalFormKeys),
  onlusRegistered: optionalTickField(),
  roadFreight: optionalTickField(),
  publicShareQuarter: optionalTickField(),
  atecoCode: requiredText(20)
    .refine(isValidAteco, "Scrivi il codice con i punti, per esempio 62.01 o 62.01.00.")
    .transform(normaliseAteco),
  municipality: choiceField(municipalityKeys),
  address: requiredText(160),
  legalRepresentative: requiredText(120),
  email: requiredText(254)
    .toLowerCase()
    .refine(
      (text) => z.email().safeParse(text).success,
      "Scrivi un indirizzo completo, per esempio impresa@pec.example.",
    ),
  iban: requiredText(60)
    .refine(isValidIban, "L'IBAN non è giusto: confrontalo con quello scritto dalla tua banca.")
    .transform(normaliseIban),
  ibanHolder: requiredText(120),
});

export type CompanyProfileData = z.output<typeof companyProfileSchema>;
