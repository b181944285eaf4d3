import { isValidAteco } from "../identity/ateco.ts";
import { isValidTaxCode } from "../identity/tax-code.ts";
import { isValidVatNumber } from "../identity/vat-number.ts";
import { atecoVersionOn, findAtecoSection } from "../programme/ateco-sections.ts";
import type { TextShape } from "../programme/questionnaire/question-types.ts";

type ShapeRule = (text: string, referenceDay: string) => string | null;

const shapeRules: Record<TextShape, ShapeRule> = {
  companyName: (text) => (text.length < 2 ? "Scrivi almeno due caratteri." : null),
  taxCode: (text) =>
    isValidTaxCode(text) ? null : "Il codice fiscale non torna: controlla lettere e cifre.",
  vatNumber: (text) =>
    isValidVatNumber(text) ? null : "La partita IVA non torna: controlla le undici cifre.",
  ateco: atecoProblem,
  contractCode: (text) =>
    /^[A-Z]\w{3}$/i.test(text)
      ? null
      : "Il codice è una lettera e tre caratteri, per esempio C011.",
  month: monthProblem,
};

/**
 * What is wrong with a text of a given shape on the reference day (YYYY-MM-DD); null when nothing is.
 */
export function textProblem(
  shape: TextShape | undefined,
  text: string,
  referenceDay: string,
): string | null {
  return shape === undefined ? null : shapeRules[shape](text, referenceDay);
}

function atecoProblem(code: string, referenceDay: string): string | null {
  if (!isValidAteco(code)) return "Scrivi il codice con i punti, per esempio 88.91.00.";
  if (findAtecoSection(code, referenceDay)) return null;
  return `La divisione ${code.slice(0, 2)} non esiste in ${atecoVersionOn(referenceDay)}.`;
}

function monthProblem(text: string): string | null {
  return /^(0?[1-9]|1[0-2])\/(19|20)\d{2}$/.test(text)
    ? null
    : "Scrivi mese e anno, per esempio 03/2024.";
}
